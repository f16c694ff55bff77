-- churn.monthly_rate, all, all, t12m: churns of those there on the last day of the month before, by those there then
with days as (
  -- every day served, bridged over gaps of up to 30 days
  select distinct customer_id, unnest(range(started_on, coalesce(ended_on, as_of()), interval 1 day))::date as day
  from paid
),
gaps as (
  select *, day - lag(day) over (partition by customer_id order by day) as step from days
),
spells as (
  select customer_id, min(day) as first_day, max(day) + 1 as churned_on
  from (select *, sum((coalesce(step, 99) > 31)::int) over (partition by customer_id order by day) as spell from gaps)
  group by customer_id, spell
),
months as (
  select unnest(range(as_of() - interval 12 months, as_of()::timestamp, interval 1 month))::date as month
),
at_start as (
  select month, customer_id, churned_on
  from months
  join spells on first_day < month and churned_on > month - 1
)
select
  count(*) filter (churned_on >= month and churned_on < month + interval 1 month and churned_on < as_of()) / count(*) as value,
  count(distinct customer_id) as n
from at_start
where churned_on >= month;
