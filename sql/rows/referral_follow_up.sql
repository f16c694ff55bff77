-- Valid referrals of the twelve months whose lead was not contacted before, with the time to the first contact
with waiting as (
  select
    referral.referral_id,
    referral.lead_id,
    referral.referred_at,
    referral.referred_on,
    lead.first_contacted_at
  from referral
  left join lead on lead.lead_id = referral.lead_id
  where referral.is_valid
    and referral.referred_on >= add_months(as_of(), -12)
    and (lead.first_contacted_at is null or lead.first_contacted_at >= referral.referred_at)
),

final as (
  select
    referral_id,
    lead_id,
    referred_on,
    referred_at,
    first_contacted_at,
    coalesce(first_contacted_at <= add_minutes(referred_at, 60 * follow_up_hours()), false) as is_in_time,
    add_minutes(referred_at, 60 * follow_up_hours()) < as_of_instant() as is_due,
    add_minutes(referred_at, 1440 * untouched_days()) < as_of_instant() as is_old
  from waiting
)

select * from final
