-- Invoices of customers credited to an advocate, each with the millionths of the win that are the advocate's
with final as (
  select
    referral.advocate_id,
    revenue.invoice_id,
    revenue.customer_id,
    revenue.issued_on,
    referral.referral_id,
    revenue.revenue_minor,
    revenue.margin_minor,
    referral.credit_millionths,
    cast(revenue.revenue_minor as decimal(28, 0)) * referral.credit_millionths as revenue_millionths,
    cast(revenue.margin_minor as decimal(28, 0)) * referral.credit_millionths as margin_millionths
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  join referral on referral.win_id = customer.credited_win_id and referral.credit_millionths > 0
  where customer.credited_from is null or revenue.issued_on >= customer.credited_from
)

select * from final
