-- opening, what came and what went give closing, in money and in customers
select customer_group, month
from mrr
where opening_minor + new_minor + reactivation_minor + expansion_minor - contraction_minor - churn_minor
    <> closing_minor
  or opening_customers + new_customers + reactivated_customers - churned_spells <> closing_customers;
