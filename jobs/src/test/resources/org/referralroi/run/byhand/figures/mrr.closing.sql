-- mrr.closing, all, all, month: what those pay a month who are served on 31 October, each price at the rate of the month
-- it began in; who comes back in November has churned as far as October knows
with cents as (
  select customer_id, ended_on, cents(monthly_amount, currency, started_on) as amount from paid
),
running as (
  select customer_id, sum(amount) as amount from cents where ended_on is null group by customer_id
)
select sum(amount) / 100 as value, count(*) as n from running;
