-- month k of a customer runs from k to k + 1 months after the start and is complete when it ends by the as-of date
with started as (
  select
    customer_id,
    case when customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    segment,
    first_plan,
    bucket,
    started_on,
    -- the last day served of the first spell
    date_add(first_churned_on, -1) as served_on,
    (year(as_of()) - year(started_on)) * 12 + month(as_of()) - month(started_on) as month_boundaries
  from customer
  where started_on is not null
),

completed as (
  select
    started.*,
    case
      when add_months(started_on, month_boundaries) <= as_of() then month_boundaries
      else month_boundaries - 1
    end as complete_months,
    (year(served_on) - year(started_on)) * 12 + month(served_on) - month(started_on) as served_boundaries
  from started
),

-- the month of the last day served; null while the customer stays
left_in as (
  select
    completed.*,
    case
      when add_months(started_on, served_boundaries) <= served_on then served_boundaries
      else served_boundaries - 1
    end as churn_month
  from completed
),

billed as (
  select
    completed.customer_group,
    completed.segment,
    completed.first_plan,
    completed.bucket,
    completed.complete_months,
    completed.started_on,
    revenue.issued_on,
    revenue.margin_minor,
    (year(revenue.issued_on) - year(completed.started_on)) * 12
      + month(revenue.issued_on) - month(completed.started_on) as month_boundaries
  from revenue
  join completed on completed.customer_id = revenue.customer_id
),

placed as (
  select
    billed.*,
    case
      when add_months(started_on, month_boundaries) <= issued_on then month_boundaries
      else month_boundaries - 1
    end as tenure_month
  from billed
),

counted as (
  select customer_group, segment, first_plan, bucket, complete_months as tenure_month, 1 as complete, 0 as at_risk, 0 as churned, 0 as margin_minor
  from completed
  union all
  -- at risk in every complete month up to that of the churn
  select
    customer_group, segment, first_plan, bucket,
    case when churn_month < complete_months then churn_month else complete_months - 1 end as tenure_month,
    0 as complete,
    1 as at_risk,
    case when churn_month < complete_months then 1 else 0 end as churned,
    0 as margin_minor
  from left_in
  where complete_months > 0
  union all
  select customer_group, segment, first_plan, bucket, tenure_month, 0 as complete, 0 as at_risk, 0 as churned, margin_minor
  from placed
  where tenure_month >= 0 and tenure_month < complete_months
),

final as (
  select
    customer_group,
    segment,
    first_plan,
    bucket,
    tenure_month,
    sum(complete) as customers_complete,
    sum(at_risk) as customers_at_risk,
    sum(churned) as customers_churned,
    sum(margin_minor) as margin_minor
  from counted
  group by customer_group, segment, first_plan, bucket, tenure_month
)

select * from final
