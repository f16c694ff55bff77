with seen as (
  select
    reward_id,
    referral_id,
    advocate_id,
    kind,
    amount,
    currency,
    local_date(earned_at) as earned_on,
    -- a payment dated on the as-of date or later has not happened yet; without a date it was paid when earned
    case
      when status = 'paid' and coalesce(paid_at, earned_at) >= as_of_instant() then 'approved'
      else status
    end as status,
    case
      when status = 'paid' and coalesce(paid_at, earned_at) < as_of_instant()
        then local_date(coalesce(paid_at, earned_at))
    end as paid_on
  from rewards
  where earned_at < as_of_instant()
),

final as (
  select
    seen.reward_id,
    seen.referral_id,
    seen.advocate_id,
    seen.kind,
    seen.status,
    seen.earned_on,
    seen.paid_on,
    cast(round(seen.amount * exchange_rate.minor_per_unit, 0) as bigint) as value_minor
  from seen
  join exchange_rate
    on exchange_rate.currency = seen.currency
    and exchange_rate.month = month_of(seen.earned_on)
)

select * from final
