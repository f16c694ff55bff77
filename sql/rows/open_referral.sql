-- Valid referrals whose lead is neither won nor lost, or that have none yet, each lead once
with final as (
  select
    referral_id, advocate_id, program_kind, channel, lead_id, owner_rep_id, referred_on, age_days, age_from, contacted_on, follow_up
  from open_referral
)

select * from final
