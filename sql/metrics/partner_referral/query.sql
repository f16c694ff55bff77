with final as (
  select months, valid_of_year as referrals, count(*) as partners
  from partner_year
  group by months, valid_of_year
)

select * from final
