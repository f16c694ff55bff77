-- Referrals that are credited with a win
with final as (
  select advocate_id, referral_id, referred_on, lead_id, win_id, won_on, credit_millionths
  from referral
  where credit_millionths > 0
)

select * from final
