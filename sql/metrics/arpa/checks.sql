-- the groups together are billed all revenue of the period
with billed as (
  select 'month' as period, sum(case when issued_on >= add_months(as_of(), -1) then revenue_minor else 0 end) as minor
  from revenue
  union all
  select 't12m' as period, sum(case when issued_on >= add_months(as_of(), -12) then revenue_minor else 0 end) as minor
  from revenue
),
grouped as (
  select period, sum(revenue_minor) as minor from arpa group by period
)
select billed.period
from billed
left join grouped on grouped.period = billed.period
where coalesce(billed.minor, 0) <> coalesce(grouped.minor, 0);

-- a customer is in force in no more months than there are, and in one at least
select period, customer_group
from arpa
where customer_months < customers or customer_months > customers * case when period = 'month' then 1 else 12 end;
