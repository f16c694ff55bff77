-- Months of tenure that are complete, of every customer, with the margin in each
with numbered as (
  select cast(row_number() over (order by month) - 1 as int) as tenure_month
  from calendar
),

complete as (
  select
    customer.customer_id,
    customer.customer_group,
    customer.segment,
    customer.first_plan,
    customer.started_on,
    customer.first_churned_on,
    numbered.tenure_month
  from customer
  join numbered on add_months(customer.started_on, numbered.tenure_month + 1) <= as_of()
),

dated as (
  select
    customer.customer_id,
    customer.started_on,
    revenue.issued_on,
    revenue.margin_minor,
    cast(
      (year(revenue.issued_on) - year(customer.started_on)) * 12 + month(revenue.issued_on) - month(customer.started_on)
      as int
    ) as boundaries
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  where revenue.issued_on >= customer.started_on
),

-- a month that has not come to its day yet is not over
placed as (
  select
    customer_id,
    case when add_months(started_on, boundaries) <= issued_on then boundaries else boundaries - 1 end as tenure_month,
    margin_minor
  from dated
),

margins as (
  select customer_id, tenure_month, sum(margin_minor) as margin_minor
  from placed
  group by customer_id, tenure_month
),

final as (
  select
    complete.customer_id,
    complete.tenure_month,
    add_months(complete.started_on, complete.tenure_month) as from_on,
    add_months(complete.started_on, complete.tenure_month + 1) as until_on,
    complete.customer_group,
    complete.segment,
    complete.first_plan,
    complete.started_on,
    complete.first_churned_on,
    coalesce(margins.margin_minor, 0) as margin_minor
  from complete
  left join margins
    on margins.customer_id = complete.customer_id and margins.tenure_month = complete.tenure_month
)

select * from final
