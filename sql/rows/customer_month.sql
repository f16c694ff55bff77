-- Months of customers, from the one a spell starts in to the one it churns in
with final as (
  select
    customer_month.customer_id,
    customer_month.spell_no,
    customer_month.month,
    customer.customer_group,
    customer.started_on,
    customer_month.is_active_at_start,
    customer_month.is_churned,
    customer_month.opening_minor,
    customer_month.new_minor,
    customer_month.reactivation_minor,
    customer_month.expansion_minor,
    customer_month.contraction_minor,
    customer_month.churn_minor,
    customer_month.closing_minor
  from customer_month
  join customer on customer.customer_id = customer_month.customer_id
)

select * from final
