with digits as (
  select cast(n as int) as n
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as v(n)
),

offsets as (
  select ones.n + 10 * tens.n + 100 * hundreds.n as months_back
  from digits as ones
  cross join digits as tens
  cross join digits as hundreds
),

dated as (
  select started_on as dated_on from subscription_periods
  union all
  select issued_on from invoices
),

earliest as (
  select month_of(min(dated_on)) as first_month from dated
),

final as (
  select
    add_months(as_of(), -1 - offsets.months_back) as month,
    add_months(as_of(), -offsets.months_back) as next_month
  from offsets
  cross join earliest
  where add_months(as_of(), -1 - offsets.months_back) >= earliest.first_month
)

select * from final
