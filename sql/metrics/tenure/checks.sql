-- every customer with a complete month is at risk in one
with counted as (
  select
    sum(case when tenure_month > 0 then customers_complete else 0 end) as with_months,
    sum(customers_at_risk) as at_risk
  from tenure
)
select with_months, at_risk from counted where with_months <> at_risk;

-- nobody churns who was not at risk
select customer_group, segment, first_plan, bucket, tenure_month
from tenure
where customers_churned > customers_at_risk;
