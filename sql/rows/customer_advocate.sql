-- Customers active at the end of the month, for each kind of program with how many enrolled advocates they have in it
with kinds as (
  select distinct program_kind
  from advocate
),

active as (
  select distinct customer_id
  from paid_spell
  where churned_on is null
),

enrolled as (
  select customer_id, program_kind, count(*) as advocates
  from advocate
  where enrolled_on is not null
  group by customer_id, program_kind
),

final as (
  select
    active.customer_id,
    kinds.program_kind,
    coalesce(enrolled.advocates, 0) as enrolled_advocates
  from active
  left join kinds on 1 = 1
  left join enrolled
    on enrolled.customer_id = active.customer_id
    and enrolled.program_kind = kinds.program_kind
)

select * from final
