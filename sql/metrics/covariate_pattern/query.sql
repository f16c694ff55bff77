with paying as (
  select
    case when customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    segment,
    region,
    first_plan as plan,
    signup_quarter
  from customer
  where started_on is not null
),

counted as (
  select customer_group, segment, region, plan, signup_quarter, count(*) as customers
  from paying
  group by customer_group, segment, region, plan, signup_quarter
),

final as (
  select
    row_number() over (order by customer_group, segment, region, plan, signup_quarter) as pattern_no,
    customer_group,
    segment,
    region,
    plan,
    signup_quarter,
    customers
  from counted
)

select * from final
