-- Customers who have started to pay
with final as (
  select customer_id, customer_group, started_on, first_churned_on, credited_win_id
  from customer
  where started_on is not null
)

select * from final
