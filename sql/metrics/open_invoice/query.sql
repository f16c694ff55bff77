with final as (
  select
    60 as over_days,
    count(distinct customer_id) as customers,
    coalesce(sum(revenue_minor), 0) as revenue_minor
  from revenue
  where is_open and days_between(issued_on, as_of()) > 60
)

select * from final
