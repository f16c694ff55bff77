-- What the program and marketing cost, by month and category
with final as (
  select month, category, entries, cost_minor
  from cost
)

select * from final
