with periods as (
  select 'to_date' as period, date '0001-01-01' as from_on
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_on
),

-- credits, and invoices that were refunded in full, are no first invoice
ranked as (
  select
    customer_id,
    issued_on,
    revenue_minor,
    row_number() over (partition by customer_id order by issued_on, invoice_id) as place
  from revenue
  where revenue_minor > 0
),

final as (
  select
    periods.period,
    case when customer.customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    count(*) as customers,
    sum(ranked.revenue_minor) as revenue_minor
  from ranked
  join periods on ranked.issued_on >= periods.from_on
  left join customer on customer.customer_id = ranked.customer_id
  where ranked.place = 1
  group by 1, 2
)

select * from final
