-- opening, what came and what went give closing, in money and in customers
select customer_group, month
from mrr
where opening_minor + new_minor + reactivation_minor + expansion_minor - contraction_minor - churn_minor
    <> closing_minor
  or opening_customers + new_customers + reactivated_customers - churned_spells <> closing_customers;

-- closing is the opening of the next month, in money and in customers
with following as (
  select
    coalesce(earlier.customer_group, later.customer_group) as customer_group,
    coalesce(later.month, add_months(earlier.month, 1)) as month,
    coalesce(earlier.closing_minor, 0) as closing_minor,
    coalesce(later.opening_minor, 0) as opening_minor,
    coalesce(earlier.closing_customers, 0) as closing_customers,
    coalesce(later.opening_customers, 0) as opening_customers
  from mrr as earlier
  full join mrr as later
    on later.customer_group = earlier.customer_group
    and later.month = add_months(earlier.month, 1)
)
select customer_group, month
from following
where month < as_of()
  and month > (select min(month) from mrr)
  and (closing_minor <> opening_minor or closing_customers <> opening_customers);

-- the groups together move as all customers do
with grouped as (
  select
    month,
    sum(opening_minor) as opening_minor,
    sum(new_minor + reactivation_minor) as come_minor,
    sum(churn_minor) as churn_minor,
    sum(closing_minor) as closing_minor,
    sum(closing_customers) as closing_customers
  from mrr
  group by month
),
whole as (
  select
    month,
    sum(opening_minor) as opening_minor,
    sum(new_minor + reactivation_minor) as come_minor,
    sum(churn_minor) as churn_minor,
    sum(closing_minor) as closing_minor,
    count(case when not is_churned then 1 end) as closing_customers
  from customer_month
  group by month
)
select coalesce(whole.month, grouped.month) as month
from whole
full join grouped on grouped.month = whole.month
where coalesce(whole.opening_minor, 0) <> coalesce(grouped.opening_minor, 0)
  or coalesce(whole.come_minor, 0) <> coalesce(grouped.come_minor, 0)
  or coalesce(whole.churn_minor, 0) <> coalesce(grouped.churn_minor, 0)
  or coalesce(whole.closing_minor, 0) <> coalesce(grouped.closing_minor, 0)
  or coalesce(whole.closing_customers, 0) <> coalesce(grouped.closing_customers, 0);
