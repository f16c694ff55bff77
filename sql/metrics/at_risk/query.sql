with periods as (
  select 'month' as period, add_months(as_of(), -1) as from_month
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_month
),

final as (
  select
    periods.period,
    case when customer.customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    count(distinct customer_month.customer_id) as customers
  from periods
  join customer_month on customer_month.month >= periods.from_month and customer_month.is_active_at_start
  join customer on customer.customer_id = customer_month.customer_id
  group by 1, 2
)

select * from final
