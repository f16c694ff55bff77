-- two years of leads; who is open is followed to the as-of date
with made as (
  select lead_group, created_on, won_on, lost_on, coalesce(won_on, lost_on, as_of()) as left_on
  from lead
  where created_on >= add_months(as_of(), -24)
),

-- one that was won or lost before it was made was never waited for
followed as (
  select
    lead_group,
    days_between(created_on, left_on) as days,
    case when won_on is not null then 1 else 0 end as is_won,
    case when won_on is null and lost_on is not null then 1 else 0 end as is_lost,
    case when won_on is null and lost_on is null then 1 else 0 end as is_open
  from made
  where left_on >= created_on
),

final as (
  select lead_group, days, sum(is_won) as won, sum(is_lost) as lost, sum(is_open) as still_open
  from followed
  group by lead_group, days
)

select * from final
