-- Referrals by the team of the reps they count for, as owner or recruiter of the advocate and as owner of the lead
with final as (
  select
    rep_attribution.rep_role,
    reps.team,
    rep_attribution.rep_id,
    rep_attribution.referral_id,
    rep_attribution.referred_on,
    rep_attribution.is_counted,
    rep_attribution.minutes_to_contact,
    rep_attribution.is_in_time,
    rep_attribution.is_due,
    rep_attribution.is_old,
    rep_attribution.won_on,
    rep_attribution.credit_millionths
  from rep_attribution
  join reps on reps.rep_id = rep_attribution.rep_id
)

select * from final
