-- Customers who had signed up, with the account of each
with final as (
  select customer_id, local_date(signed_up_at) as signed_up_on, account_id
  from customers
  where signed_up_at < as_of_instant()
)

select * from final
