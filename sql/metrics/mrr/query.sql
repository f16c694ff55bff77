with grouped as (
  select
    customer_month.*,
    case when customer.customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group
  from customer_month
  join customer on customer.customer_id = customer_month.customer_id
),

summed as (
  select
    customer_group,
    month,
    count(case when is_active_at_start then 1 end) as opening_customers,
    sum(opening_minor) as opening_minor,
    count(case when not is_active_at_start and spell_no = 1 then 1 end) as new_customers,
    sum(new_minor) as new_minor,
    count(case when not is_active_at_start and spell_no > 1 then 1 end) as reactivated_customers,
    sum(reactivation_minor) as reactivation_minor,
    count(case when expansion_minor > 0 then 1 end) as expanded_customers,
    sum(expansion_minor) as expansion_minor,
    count(case when contraction_minor > 0 then 1 end) as contracted_customers,
    sum(contraction_minor) as contraction_minor,
    count(case when is_churned then 1 end) as churned_spells,
    count(case when is_churned and is_active_at_start then 1 end) as churned_customers,
    sum(churn_minor) as churn_minor,
    count(case when not is_churned then 1 end) as closing_customers,
    sum(closing_minor) as closing_minor
  from grouped
  group by customer_group, month
),

-- churns that a return within the gap would still undo
undecided as (
  select
    case when customer.customer_group = 'referred' then 'referred' else 'non_referred' end as customer_group,
    month_of(paid_spell.churned_on) as month,
    count(*) as churned_spells
  from paid_spell
  join customer on customer.customer_id = paid_spell.customer_id
  where paid_spell.is_provisional
  group by 1, 2
),

final as (
  select summed.*, coalesce(undecided.churned_spells, 0) as provisional_spells
  from summed
  left join undecided on undecided.customer_group = summed.customer_group and undecided.month = summed.month
)

select * from final
