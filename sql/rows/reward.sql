-- Rewards, at the rate of the month they were earned in
with final as (
  select reward_id, advocate_id, referral_id, kind, status, earned_on, paid_on, value_minor
  from reward
)

select * from final
