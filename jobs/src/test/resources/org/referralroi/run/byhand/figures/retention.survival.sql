-- retention.survival, referred, days=365, to_date: Kaplan and Meier, day by day the share that does not leave of those
-- still there; who pays again within 30 days has not left
with days as (
  select distinct paid.customer_id, unnest(range(paid.started_on, coalesce(ended_on, as_of()), interval 1 day))::date as day
  from paid
  join paying using (customer_id)
  where paying.customer_group = 'referred'
),
steps as (
  select customer_id, day, lead(day) over (partition by customer_id order by day) as next_day from days
),
lives as (
  select
    customer_id,
    min(day) filter (coalesce(next_day - day > 31, true)) + 1 - min(day) as tenure,
    min(day) filter (coalesce(next_day - day > 31, true)) + 1 < as_of() as left_us
  from steps
  group by customer_id
),
exits as (
  select tenure, count(*) filter (left_us) as leaving, sum(count(*)) over (order by tenure desc) as there
  from lives
  group by tenure
)
select product(1 - leaving / there) as value, (select count(*) from lives) as n from exits where tenure <= 365;
