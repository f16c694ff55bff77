-- who has churned left observation on that day; who has not was last seen on the as-of date
with observed as (
  select
    covariate_pattern.pattern_no,
    days_between(customer.started_on, coalesce(customer.first_churned_on, as_of())) as tenure_days,
    case when customer.first_churned_on is null then 0 else 1 end as churned
  from customer
  join covariate_pattern
    on covariate_pattern.customer_group
      = case when customer.customer_group = 'referred' then 'referred' else 'non_referred' end
    and covariate_pattern.segment = customer.segment
    and covariate_pattern.region = customer.region
    and covariate_pattern.plan = customer.first_plan
    and covariate_pattern.signup_quarter = customer.signup_quarter
  where customer.started_on is not null
),

final as (
  select
    pattern_no,
    tenure_days,
    sum(churned) as churned,
    sum(1 - churned) as censored
  from observed
  group by pattern_no, tenure_days
)

select * from final
