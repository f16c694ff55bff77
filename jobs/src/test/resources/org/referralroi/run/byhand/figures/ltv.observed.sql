-- ltv.observed, referred, months=12, to_date: month by month since the start, the mean margin of all whose month is
-- complete, discounted by 10 % a year
with months as (select unnest(range(12)) as k),
complete as (
  select k, customer_id, (started_on + to_months(k))::date as from_day, (started_on + to_months(k + 1))::date as until_day
  from paying
  cross join months
  where customer_group = 'referred' and started_on + to_months(k + 1) <= as_of()
),
means as (
  select k, sum(coalesce(revenue.margin_cents, 0)) / count(distinct complete.customer_id) as margin
  from complete
  left join revenue
    on revenue.customer_id = complete.customer_id
    and revenue.issued_on >= complete.from_day and revenue.issued_on < complete.until_day
  group by k
)
select sum(margin * power(1.1::double, -k / 12)) / 100 as value, (select count(*) from complete where k = 0) as n from means;
