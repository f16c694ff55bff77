-- Months in which a customer was in force on some day
with final as (
  select distinct paid_spell.customer_id, calendar.month, customer.customer_group
  from paid_spell
  join customer on customer.customer_id = paid_spell.customer_id
  join calendar
    on calendar.month >= month_of(paid_spell.started_on)
    and calendar.month <= month_of(date_add(coalesce(paid_spell.churned_on, as_of()), -1))
)

select * from final
