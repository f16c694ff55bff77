with billed as (
  select
    invoices.invoice_id,
    invoices.customer_id,
    invoices.issued_on,
    month_of(invoices.issued_on) as month,
    cast(round((invoices.amount - invoices.refunded) * exchange_rate.minor_per_unit, 0) as bigint) as revenue_minor,
    -- paid later than the month is still open
    invoices.status = 'open' or invoices.paid_on >= as_of() as is_open
  from invoices
  join exchange_rate
    on exchange_rate.currency = invoices.currency
    and exchange_rate.month = month_of(invoices.issued_on)
  where invoices.issued_on < as_of()
    and invoices.status in ('open', 'paid')
),

final as (
  select
    billed.invoice_id,
    billed.customer_id,
    billed.issued_on,
    billed.month,
    billed.revenue_minor,
    cast(round(billed.revenue_minor * gross_margin(mrr_segment.plan), 0) as bigint) as margin_minor,
    coalesce(billed.is_open, false) as is_open
  from billed
  left join mrr_segment
    on mrr_segment.customer_id = billed.customer_id
    and mrr_segment.from_on <= billed.issued_on
    and (mrr_segment.until_on is null or mrr_segment.until_on > billed.issued_on)
)

select * from final
