with periods as (
  select 'month' as period, add_months(as_of(), -1) as from_month
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_month
),

grouped as (
  select
    customer_id,
    case when customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group
  from customer
),

-- the months in which a spell is in force on some day; the first day not served is none of them
reached as (
  select
    customer_id,
    spell_no,
    month_of(started_on) as first_month,
    month_of(date_add(coalesce(churned_on, as_of()), -1)) as last_month,
    lag(month_of(date_add(coalesce(churned_on, as_of()), -1))) over (
      partition by customer_id
      order by spell_no
    ) as last_month_before
  from paid_spell
),

-- a month in which one spell ends and another begins belongs to the one that ends, so that its customer counts once
spans as (
  select
    grouped.customer_group,
    reached.last_month,
    case
      when reached.last_month_before >= reached.first_month then add_months(reached.last_month_before, 1)
      else reached.first_month
    end as first_month,
    count(*) as customers
  from reached
  join grouped on grouped.customer_id = reached.customer_id
  group by 1, 2, 3
),

in_force as (
  select periods.period, spans.customer_group, sum(spans.customers) as customer_months
  from periods
  join calendar on calendar.month >= periods.from_month
  join spans on spans.first_month <= calendar.month and spans.last_month >= calendar.month
  group by periods.period, spans.customer_group
),

different as (
  select
    periods.period,
    grouped.customer_group,
    count(distinct paid_spell.customer_id) as customers
  from periods
  join paid_spell on paid_spell.churned_on is null or paid_spell.churned_on > periods.from_month
  join grouped on grouped.customer_id = paid_spell.customer_id
  group by periods.period, grouped.customer_group
),

billed as (
  select
    periods.period,
    coalesce(grouped.customer_group, 'non_referred') as customer_group,
    sum(revenue.revenue_minor) as revenue_minor
  from periods
  join revenue on revenue.issued_on >= periods.from_month
  left join grouped on grouped.customer_id = revenue.customer_id
  group by 1, 2
),

groups as (
  select 'referred' as customer_group
  union all
  select 'non_referred' as customer_group
),

final as (
  select
    periods.period,
    groups.customer_group,
    coalesce(billed.revenue_minor, 0) as revenue_minor,
    coalesce(in_force.customer_months, 0) as customer_months,
    coalesce(different.customers, 0) as customers
  from periods
  cross join groups
  left join billed on billed.period = periods.period and billed.customer_group = groups.customer_group
  left join in_force on in_force.period = periods.period and in_force.customer_group = groups.customer_group
  left join different on different.period = periods.period and different.customer_group = groups.customer_group
)

select * from final
