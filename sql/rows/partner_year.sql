-- Partners with what they referred in the last twelve months
with final as (
  select advocate_id, owner_rep_id, enrolled_on, last_referred_on, referrals, won, valid_of_year, months, is_long_tail
  from partner_year
)

select * from final
