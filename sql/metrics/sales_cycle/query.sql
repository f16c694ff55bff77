-- one won before it was made did not take a cycle
with won as (
  select lead_group, days_between(created_on, won_on) as days
  from lead
  where won_on >= add_months(as_of(), -12)
    and won_on >= created_on
),

final as (
  select lead_group, days, count(*) as leads
  from won
  group by lead_group, days
)

select * from final
