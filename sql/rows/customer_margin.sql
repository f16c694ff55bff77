-- Invoices that are revenue, with the group of their customer
with final as (
  select
    revenue.invoice_id,
    revenue.customer_id,
    revenue.issued_on,
    customer.customer_group,
    customer.started_on,
    revenue.revenue_minor,
    revenue.margin_minor,
    revenue.is_open
  from revenue
  join customer on customer.customer_id = revenue.customer_id
)

select * from final
