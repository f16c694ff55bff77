-- leads old enough that the window after their creation has passed, twelve months of them
with observed as (
  select
    *,
    case
      when days_between(created_on, won_on) between 0 and conversion_window_days() then 1
      else 0
    end as converts
  from lead
  where created_on >= date_add(add_months(as_of(), -12), -conversion_window_days())
    and created_on < date_add(as_of(), -conversion_window_days())
),

sliced as (
  select lead_group, 'all' as slice, converts from observed
  union all
  select lead_group, 'segment=' || segment as slice, converts from observed
  union all
  select lead_group, 'region=' || region as slice, converts from observed
  union all
  select lead_group, 'industry=' || industry as slice, converts from observed
  union all
  select lead_group, 'program_kind=' || program_kind as slice, converts from observed where lead_group = 'referred'
  union all
  select lead_group, 'channel=' || channel as slice, converts from observed where lead_group = 'referred'
  union all
  select lead_group, 'sales_involved=' || case when is_sales_involved then 'yes' else 'no' end as slice, converts
  from observed
  where lead_group = 'referred'
  union all
  select lead_group, 'owner_routed=' || case when is_owner_routed then 'yes' else 'no' end as slice, converts
  from observed
  where lead_group = 'referred'
),

final as (
  select lead_group, slice, count(*) as leads, sum(converts) as won
  from sliced
  group by lead_group, slice
)

select * from final
