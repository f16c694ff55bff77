-- free periods and trials do not count, nor what ends on or before its start
with paid as (
  select
    subscription_id,
    customer_id,
    started_on,
    -- an end dated on the as-of date or later has not happened yet
    case when ended_on < as_of() then ended_on end as ended_on,
    plan,
    monthly_amount,
    currency
  from subscription_periods
  where monthly_amount > 0
    and started_on < as_of()
    and (ended_on is null or ended_on > started_on)
),

final as (
  select
    paid.subscription_id,
    paid.customer_id,
    paid.started_on,
    paid.ended_on,
    paid.plan,
    cast(round(paid.monthly_amount * exchange_rate.minor_per_unit, 0) as bigint) as mrr_minor
  from paid
  join exchange_rate
    on exchange_rate.currency = paid.currency
    and exchange_rate.month = month_of(paid.started_on)
)

select * from final
