with final as (
  select
    category,
    cast(sum(entries) as bigint) as entries,
    cast(sum(cost_minor) as bigint) as cost_minor
  from cost
  where category <> 'marketing'
  group by category
)

select * from final
