-- The first invoice with revenue above nought of each customer
with ranked as (
  select
    revenue.invoice_id,
    revenue.customer_id,
    customer.customer_group,
    revenue.issued_on,
    revenue.revenue_minor,
    row_number() over (partition by revenue.customer_id order by revenue.issued_on, revenue.invoice_id) as place
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  where revenue.revenue_minor > 0
),

final as (
  select invoice_id, customer_id, customer_group, issued_on, revenue_minor
  from ranked
  where place = 1
)

select * from final
