with periods as (
  select 'to_date' as period, date '0001-01-01' as from_on
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_on
),

-- a failed payment has no date of its own, and is still owed
measured as (
  select kind, 'earned' as measure, earned_on as happened_on, cast(null as int) as days, value_minor
  from reward
  where status <> 'voided'
  union all
  select
    kind,
    'paid' as measure,
    paid_on as happened_on,
    case when paid_on >= earned_on then days_between(earned_on, paid_on) end as days,
    value_minor
  from reward
  where paid_on is not null
  union all
  select kind, 'failed' as measure, earned_on as happened_on, cast(null as int) as days, value_minor
  from reward
  where status = 'failed'
  union all
  select kind, 'owed' as measure, earned_on as happened_on, cast(null as int) as days, value_minor
  from reward
  where status in ('earned', 'approved', 'failed')
),

-- what is owed is a standing at the end of the month, not of a period
final as (
  select
    periods.period,
    measured.kind,
    measured.measure,
    measured.days,
    count(*) as rewards,
    sum(measured.value_minor) as value_minor
  from periods
  join measured on measured.happened_on >= periods.from_on
  where measured.measure <> 'owed' or periods.period = 'to_date'
  group by 1, 2, 3, 4
)

select * from final
