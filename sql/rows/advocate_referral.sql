-- Referrals made, of any status
with final as (
  select advocate_id, referral_id, referred_on, channel, status, lead_id, won_on, no_credit_reason
  from referral
)

select * from final
