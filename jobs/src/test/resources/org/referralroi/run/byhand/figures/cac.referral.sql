-- cac.referral, referred, all, t12m: rewards not voided and referral costs of twelve months, by referred customers who
-- started in them
with spent as (
  select cents(amount, currency, earned_at::date) as cents
  from rewards
  where status <> 'voided' and earned_at >= (as_of() - interval 12 months)::timestamptz and earned_at < as_of()::timestamptz
  union all
  select cents(amount, currency, month) as cents
  from costs
  where category <> 'marketing' and month >= as_of() - interval 12 months and month < as_of()
),
won as (
  select count(*) as customers
  from paying
  where customer_group = 'referred' and started_on >= as_of() - interval 12 months
)
select (select sum(cents) from spent) / 100 / customers as value, customers as n from won;
