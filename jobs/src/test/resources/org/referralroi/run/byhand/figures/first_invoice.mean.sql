-- first_invoice.mean, referred, all, t12m: what the first invoices above 0 came to that were issued in twelve months
with firsts as (
  select customer_id, arg_min(cents, (issued_on, invoice_id)) as cents, min(issued_on) as issued_on
  from revenue
  where cents > 0
  group by customer_id
)
select sum(firsts.cents) / 100 / count(*) as value, count(*) as n
from firsts
join paying using (customer_id)
where paying.customer_group = 'referred' and firsts.issued_on >= as_of() - interval 12 months;
