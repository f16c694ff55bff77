-- follow_up.within_target, all, all, t12m: valid referrals of twelve months contacted within 24 hours, by those contacted
-- so or made more than 24 hours before the end; a lead that was contacted before its referral needed no contact
with waiting as (
  select judged.referred_at, stories.first_contacted_at as contacted_at
  from judged
  left join stories on stories.lead_id = judged.lead_id
  where judged.is_valid
    and judged.referred_on >= as_of() - interval 12 months
    and coalesce(stories.first_contacted_at >= judged.referred_at, true)
),
told as (
  select
    referred_at,
    coalesce(contacted_at < as_of()::timestamptz and contacted_at - referred_at <= interval 24 hours, false) as in_time
  from waiting
)
select
  count(*) filter (in_time) / count(*) as value,
  count(*) as n
from told
where in_time or as_of()::timestamptz - referred_at > interval 24 hours;
