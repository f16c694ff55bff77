-- the whole time and the last twelve months
with periods as (
  select 'to_date' as period, date '0001-01-01' as from_on
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_on
),

costs_of as (
  select
    periods.period,
    sum(case when cost.category <> 'marketing' then cost.cost_minor else 0 end) as program_cost_minor,
    sum(case when cost.category = 'marketing' then cost.cost_minor else 0 end) as marketing_cost_minor,
    count(case when cost.category = 'marketing' then 1 end) as marketing_cost_entries
  from periods
  join cost on cost.month >= periods.from_on
  group by periods.period
),

started as (
  select
    periods.period,
    count(case when customer.customer_group = 'referred' then 1 end) as referred_customers,
    count(case when customer.customer_group = 'marketing' then 1 end) as marketing_customers
  from periods
  join customer on customer.started_on >= periods.from_on
  group by periods.period
),

earned as (
  select periods.period, sum(revenue.margin_minor) as referred_margin_minor
  from periods
  join revenue on revenue.issued_on >= periods.from_on
  join customer on customer.customer_id = revenue.customer_id and customer.customer_group = 'referred'
  group by periods.period
),

final as (
  select
    periods.period,
    coalesce(costs_of.program_cost_minor, 0) as program_cost_minor,
    coalesce(costs_of.marketing_cost_minor, 0) as marketing_cost_minor,
    coalesce(costs_of.marketing_cost_entries, 0) as marketing_cost_entries,
    coalesce(started.referred_customers, 0) as referred_customers,
    coalesce(started.marketing_customers, 0) as marketing_customers,
    coalesce(earned.referred_margin_minor, 0) as referred_margin_minor
  from periods
  left join costs_of on costs_of.period = periods.period
  left join started on started.period = periods.period
  left join earned on earned.period = periods.period
)

select * from final
