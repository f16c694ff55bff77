-- Referrals of the last twelve months that have a flag
with final as (
  select
    flag, referral_id, advocate_id, referred_on, lead_id, earlier_referral_id, customer_id, since_on, referrals, rewards_minor, unpaid_minor
  from referral_flag
)

select * from final
