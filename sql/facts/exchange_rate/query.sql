-- the months and currencies in which money is to be converted
with needed as (
  select currency, month_of(issued_on) as month from invoices where issued_on < as_of()
  union
  select currency, month_of(started_on) as month from subscription_periods where started_on < as_of()
  union
  select currency, month_of(local_date(earned_at)) as month from rewards where earned_at < as_of_instant()
  union
  select currency, month from costs where month < as_of()
),

-- the month's own rate, else the latest before it, else the first after; one of the reporting currency is worth one
ranked as (
  select
    needed.currency,
    needed.month,
    fx_rates.month as rate_month,
    fx_rates.rate,
    row_number() over (
      partition by needed.currency, needed.month
      order by
        case when fx_rates.month <= needed.month then 0 else 1 end,
        case
          when fx_rates.month <= needed.month then days_between(fx_rates.month, needed.month)
          else days_between(needed.month, fx_rates.month)
        end
    ) as place
  from needed
  left join fx_rates on fx_rates.currency = needed.currency and needed.currency <> reporting_currency()
),

final as (
  select
    currency,
    month,
    coalesce(rate_month, month) as rate_month,
    cast(coalesce(rate, 1) * minor_units() as decimal(20, 8)) as minor_per_unit
  from ranked
  where place = 1 and (rate is not null or currency = reporting_currency())
)

select * from final
