-- what was rejected has been dealt with
with counted as (
  select * from referral
  where status <> 'rejected' and referred_on >= add_months(as_of(), -12)
),

owed as (
  select
    referral_id,
    sum(value_minor) as rewards_minor,
    sum(case when status in ('earned', 'approved', 'failed') then value_minor else 0 end) as unpaid_minor
  from reward
  where status <> 'voided'
  group by referral_id
),

paid as (
  select counted.*, coalesce(owed.rewards_minor, 0) as rewards_minor, coalesce(owed.unpaid_minor, 0) as unpaid_minor
  from counted
  left join owed on owed.referral_id = counted.referral_id
),

-- all that an advocate referred on a day, with the first of them to stand for it
days as (
  select
    paid.*,
    count(*) over (partition by advocate_id, referred_on) as of_day,
    sum(rewards_minor) over (partition by advocate_id, referred_on) as rewards_of_day,
    sum(unpaid_minor) over (partition by advocate_id, referred_on) as unpaid_of_day,
    row_number() over (partition by advocate_id, referred_on order by referred_at, referral_id) as place
  from paid
),

flagged as (
  select
    'self_referral' as flag, referral_id, advocate_id, referred_on, lead_id, cast(null as string) as earlier_referral_id,
    cast(null as string) as customer_id, referred_on as since_on, 1 as referrals, rewards_minor, unpaid_minor
  from paid
  where is_self_referral
  union all
  select
    'duplicate_prospect' as flag, paid.referral_id, advocate_id, referred_on, lead_id, earlier_referral_id,
    cast(null as string) as customer_id, earlier_on as since_on, 1 as referrals, rewards_minor, unpaid_minor
  from paid
  join prospect_match on prospect_match.referral_id = paid.referral_id
  where days_between(earlier_on, referred_on) <= attribution_window_days()
  union all
  select
    'burst' as flag, referral_id, advocate_id, referred_on, cast(null as string) as lead_id, cast(null as string) as earlier_referral_id,
    cast(null as string) as customer_id, referred_on as since_on, of_day as referrals, rewards_of_day as rewards_minor, unpaid_of_day as unpaid_minor
  from days
  where place = 1 and of_day >= 10
  union all
  select
    'existing_customer' as flag, paid.referral_id, advocate_id, referred_on, lead_id, cast(null as string) as earlier_referral_id,
    prospect_match.customer_id, customer_since as since_on, 1 as referrals, rewards_minor, unpaid_minor
  from paid
  join prospect_match on prospect_match.referral_id = paid.referral_id
  -- who refers an own account is told so once
  where prospect_match.customer_id is not null and not is_self_referral
  union all
  select
    'referrer_just_churned' as flag, paid.referral_id, paid.advocate_id, paid.referred_on, paid.lead_id, cast(null as string) as earlier_referral_id,
    advocate.customer_id, customer_churned_on as since_on, 1 as referrals, paid.rewards_minor, unpaid_minor
  from paid
  join open_referral on open_referral.referral_id = paid.referral_id
  join advocate_history on advocate_history.advocate_id = paid.advocate_id
  join advocate on advocate.advocate_id = paid.advocate_id
  where days_between(customer_churned_on, as_of()) <= 60
),

final as (
  select
    flag, referral_id, advocate_id, referred_on, lead_id, earlier_referral_id, customer_id, since_on,
    cast(referrals as bigint) as referrals, cast(rewards_minor as bigint) as rewards_minor, cast(unpaid_minor as bigint) as unpaid_minor
  from flagged
)

select * from final
