-- Leads of the 24 months before the as-of date, up to the day they were won or lost
with final as (
  select lead_id, created_on, won_on, lost_on, lead_group
  from lead
  where created_on >= add_months(as_of(), -24)
    and coalesce(won_on, lost_on, as_of()) >= created_on
)

select * from final
