-- month k of a customer runs from k to k + 1 months after the start and is complete when it ends by the as-of date
with started as (
  select
    customer_id,
    case when customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    bucket,
    started_on,
    (year(as_of()) - year(started_on)) * 12 + month(as_of()) - month(started_on) as month_boundaries
  from customer
  where started_on is not null
),

completed as (
  select
    customer_id,
    customer_group,
    bucket,
    started_on,
    case
      when add_months(started_on, month_boundaries) <= as_of() then month_boundaries
      else month_boundaries - 1
    end as complete_months
  from started
),

billed as (
  select
    completed.customer_group,
    completed.bucket,
    completed.complete_months,
    completed.started_on,
    revenue.issued_on,
    revenue.revenue_minor,
    revenue.margin_minor,
    (year(revenue.issued_on) - year(completed.started_on)) * 12
      + month(revenue.issued_on) - month(completed.started_on) as month_boundaries
  from revenue
  join completed on completed.customer_id = revenue.customer_id
),

placed as (
  select
    customer_group,
    bucket,
    complete_months,
    margin_minor,
    case
      when add_months(started_on, month_boundaries) <= issued_on then month_boundaries
      else month_boundaries - 1
    end as tenure_month
  from billed
),

counted as (
  select customer_group, bucket, complete_months as tenure_month, count(*) as customers, 0 as margin_minor
  from completed
  group by customer_group, bucket, complete_months
  union all
  select customer_group, bucket, tenure_month, 0 as customers, sum(margin_minor) as margin_minor
  from placed
  where tenure_month >= 0 and tenure_month < complete_months
  group by customer_group, bucket, tenure_month
),

final as (
  select
    customer_group,
    bucket,
    tenure_month,
    sum(customers) as customers_complete,
    sum(margin_minor) as margin_minor
  from counted
  group by customer_group, bucket, tenure_month
)

select * from final
