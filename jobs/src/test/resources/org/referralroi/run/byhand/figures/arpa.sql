-- arpa, all, all, month: revenue of October by the customers served on any day of it, a gap of up to 30 days being none
with stretches as (
  select customer_id, started_on, coalesce(ended_on, as_of()) as ended_on from paid
),
followed as (
  select *, lead(started_on) over (partition by customer_id order by started_on, ended_on) as next_on from stretches
),
served as (
  select distinct customer_id
  from followed
  where started_on < as_of()
    and (ended_on > date '2026-10-01' or next_on <= ended_on + 30 and next_on > date '2026-10-01')
),
billed as (
  select sum(cents) as cents from revenue where issued_on >= date '2026-10-01'
)
select billed.cents / 100 / count(*) as value, count(*) as n from served cross join billed group by billed.cents;
