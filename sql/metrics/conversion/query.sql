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

-- at most as many rows as there are combinations, so that each slice need not go through all leads
grouped as (
  select
    lead_group, segment, region, industry, program_kind, channel, is_sales_involved, is_owner_routed,
    count(*) as leads,
    sum(converts) as won
  from observed
  group by lead_group, segment, region, industry, program_kind, channel, is_sales_involved, is_owner_routed
),

sliced as (
  select
    grouped.*,
    case names.slice
      when 'all' then 'all'
      when 'segment' then 'segment=' || segment
      when 'region' then 'region=' || region
      when 'industry' then 'industry=' || industry
      when 'program_kind' then 'program_kind=' || program_kind
      when 'channel' then 'channel=' || channel
      when 'sales_involved' then 'sales_involved=' || case when is_sales_involved then 'yes' else 'no' end
      else 'owner_routed=' || case when is_owner_routed then 'yes' else 'no' end
    end as slice
  from grouped
  join (
    values ('all', false), ('segment', false), ('region', false), ('industry', false), ('program_kind', true),
      ('channel', true), ('sales_involved', true), ('owner_routed', true)
  ) as names(slice, is_of_referred) on not names.is_of_referred or grouped.lead_group = 'referred'
),

final as (
  select lead_group, slice, sum(leads) as leads, sum(won) as won
  from sliced
  group by lead_group, slice
)

select * from final
