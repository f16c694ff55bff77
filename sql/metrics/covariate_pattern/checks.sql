-- every customer who ever paid is of one combination
with counted as (
  select sum(customers) as customers from covariate_pattern
),
paying as (
  select count(started_on) as customers from customer
)
select counted.customers as counted, paying.customers as paying
from counted
cross join paying
where coalesce(counted.customers, 0) <> paying.customers;
