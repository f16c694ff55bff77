-- Referrals, with the lead each led to
with final as (
  select referral_id, referred_on, status, lead_id, link
  from referral
)

select * from final
