with sliced as (
  select 'all' as slice, customer_id, invited_on, enrolled_on from advocate
  union all
  select 'program_kind=' || program_kind as slice, customer_id, invited_on, enrolled_on from advocate
),

-- all is there without any advocate, as customers are
slices as (
  select 'all' as slice
  union
  select slice from sliced where invited_on is not null or enrolled_on is not null
),

active as (
  select distinct customer_id
  from paid_spell
  where churned_on is null
),

-- a customer counts once, however many of its people are advocates
enrolled as (
  select distinct slice, customer_id
  from sliced
  where enrolled_on is not null
),

with_advocate as (
  select enrolled.slice, count(*) as customers_with_advocate
  from enrolled
  join active on active.customer_id = enrolled.customer_id
  group by enrolled.slice
),

named as (
  select slice, count(customer_id) as advocates_of_customers
  from sliced
  group by slice
),

total as (
  select count(*) as customers_active
  from active
),

final as (
  select
    slices.slice,
    total.customers_active,
    coalesce(with_advocate.customers_with_advocate, 0) as customers_with_advocate,
    coalesce(named.advocates_of_customers, 0) as advocates_of_customers
  from slices
  cross join total
  left join with_advocate on with_advocate.slice = slices.slice
  left join named on named.slice = slices.slice
)

select * from final
