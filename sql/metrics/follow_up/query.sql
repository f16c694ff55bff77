-- whose lead was contacted before it was referred needs no follow-up; without a lead nobody was contacted
with waiting as (
  select
    referral.referred_at,
    lead.first_contacted_at
  from referral
  left join lead on lead.lead_id = referral.lead_id
  where referral.is_valid
    and referral.referred_on >= add_months(as_of(), -12)
    and (lead.first_contacted_at is null or lead.first_contacted_at >= referral.referred_at)
),

-- a contact at the very last moment counts, so a time has passed only when that moment would be seen
judged as (
  select
    quotient(micros(coalesce(first_contacted_at, as_of_instant())) - micros(referred_at), 60000000) as minutes,
    first_contacted_at is not null as is_contacted,
    coalesce(first_contacted_at <= add_minutes(referred_at, 60 * follow_up_hours()), false) as is_in_time,
    add_minutes(referred_at, 60 * follow_up_hours()) < as_of_instant() as is_due,
    add_minutes(referred_at, 1440 * untouched_days()) < as_of_instant() as is_old
  from waiting
),

final as (
  select
    -- beyond 30 days whole hours are fine enough, and keep the table small
    case when minutes < 43200 then minutes else quotient(minutes, 60) * 60 end as elapsed_minutes,
    count(case when is_contacted then 1 end) as contacted,
    count(case when not is_contacted then 1 end) as uncontacted,
    count(case when is_in_time then 1 end) as in_time,
    count(case when is_in_time or is_due then 1 end) as due,
    count(case when is_old and not is_contacted then 1 end) as untouched,
    count(case when is_old then 1 end) as old
  from judged
  group by 1
)

select * from final
