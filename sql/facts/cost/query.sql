with spent as (
  select
    costs.month,
    costs.category,
    cast(round(costs.amount * exchange_rate.minor_per_unit, 0) as bigint) as cost_minor
  from costs
  join exchange_rate on exchange_rate.currency = costs.currency and exchange_rate.month = costs.month
  where costs.month < as_of()
  union all
  -- rewards are what the program costs beside platform, staff and promotion
  select month_of(earned_on) as month, 'referral_rewards' as category, value_minor as cost_minor
  from reward
  where status <> 'voided'
),

final as (
  select month, category, count(*) as entries, sum(cost_minor) as cost_minor
  from spent
  group by month, category
)

select * from final
