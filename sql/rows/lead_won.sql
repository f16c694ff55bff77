-- Leads won on or after the day they were created, with the days it took
with final as (
  select lead_id, created_on, won_on, lead_group, days_between(created_on, won_on) as days
  from lead
  where won_on >= created_on
)

select * from final
