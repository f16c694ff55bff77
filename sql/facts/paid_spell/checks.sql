-- two spells of a customer lie further apart than the gap that would join them
with following as (
  select
    customer_id,
    spell_no,
    churned_on,
    lead(started_on) over (partition by customer_id order by spell_no) as next_started_on
  from paid_spell
)
select customer_id, spell_no
from following
where next_started_on is not null
  and (churned_on is null or days_between(churned_on, next_started_on) <= reactivation_gap_days());
