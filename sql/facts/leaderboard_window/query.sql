-- each window to date, and the whole window before it; all of them begin and end with a month
with starts as (
  select
    as_of() as until_on,
    add_months(as_of(), -1) as month_on,
    quarter_of(add_months(as_of(), -1)) as quarter_on,
    year_of(add_months(as_of(), -1)) as year_on
),

final as (
  select 'month' as window_name, 'current' as turn, month_on as from_on, until_on from starts
  union all
  select 'month' as window_name, 'previous' as turn, add_months(month_on, -1) as from_on, month_on as until_on from starts
  union all
  select 'quarter' as window_name, 'current' as turn, quarter_on as from_on, until_on from starts
  union all
  select 'quarter' as window_name, 'previous' as turn, add_months(quarter_on, -3) as from_on, quarter_on as until_on from starts
  union all
  select 'year' as window_name, 'current' as turn, year_on as from_on, until_on from starts
  union all
  select 'year' as window_name, 'previous' as turn, add_months(year_on, -12) as from_on, year_on as until_on from starts
  union all
  select 'all' as window_name, 'current' as turn, date '0001-01-01' as from_on, until_on from starts
  union all
  select 'all' as window_name, 'previous' as turn, date '0001-01-01' as from_on, month_on as until_on from starts
)

select * from final
