-- Referrals by the reps they count for, as owner or recruiter of the advocate and as owner of the lead
with final as (
  select
    rep_role, rep_id, referral_id, referred_on, is_counted, minutes_to_contact, is_in_time, is_due, is_old, won_on, credit_millionths
  from rep_attribution
)

select * from final
