-- roi.realised, referred, all, to_date: margin of referred customers less the cost of the program, by that cost
with spent as (
  select cents(amount, currency, earned_at::date) as cents
  from rewards
  where status <> 'voided' and earned_at < as_of()::timestamptz
  union all
  select cents(amount, currency, month) as cents
  from costs
  where category <> 'marketing' and month < as_of()
),
earned as (
  select sum(margin_cents) as cents, count(distinct customer_id) as customers
  from paying
  join revenue using (customer_id)
  where customer_group = 'referred'
)
select (earned.cents - cost.cents) / cost.cents as value, (select count(*) from paying where customer_group = 'referred') as n
from earned
cross join (select sum(cents) as cents from spent) as cost;
