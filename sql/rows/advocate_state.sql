-- Advocates invited or enrolled, as they stood at the end of the month
with final as (
  select advocate_id, program_kind, customer_id, invited_on, enrolled_on
  from advocate
  where invited_on is not null or enrolled_on is not null
)

select * from final
