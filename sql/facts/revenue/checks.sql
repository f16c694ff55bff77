-- every open or paid invoice of the time is revenue once, none else is
with billed as (
  select count(*) as invoices
  from invoices
  where issued_on < as_of() and status in ('open', 'paid')
),
booked as (
  select count(*) as invoices from revenue
)
select billed.invoices as billed, booked.invoices as booked
from billed
cross join booked
where billed.invoices <> booked.invoices;

-- revenue is what open and paid invoices add up to, converted month by month
with billed as (
  select sum(cast(round((invoices.amount - invoices.refunded) * exchange_rate.minor_per_unit, 0) as bigint)) as minor
  from invoices
  join exchange_rate
    on exchange_rate.currency = invoices.currency
    and exchange_rate.month = month_of(invoices.issued_on)
  where invoices.issued_on < as_of() and invoices.status in ('open', 'paid')
),
booked as (
  select sum(revenue_minor) as minor from revenue
)
select billed.minor as billed, booked.minor as booked
from billed
cross join booked
where coalesce(billed.minor, 0) <> coalesce(booked.minor, 0);
