with idle as (
  select
    advocate_history.*,
    days_between(greatest(enrolled_on, coalesce(last_referred_on, enrolled_on)), as_of()) as idle_days
  from advocate_history
  where enrolled_on is not null
),

-- those who once referred by what it was worth, then those who never did; who fell silent last is won back most easily
ranked as (
  select
    idle.*,
    count(*) over () as total,
    row_number() over (
      order by
        case when referrals > 0 then 0 else 1 end,
        margin_millionths - cast(1000000 as decimal(28, 0)) * rewards_minor desc,
        referrals desc,
        idle_days,
        advocate_id
    ) as place
  from idle
  where idle_days >= 180
),

final as (
  select
    ranked.place,
    ranked.total,
    ranked.advocate_id,
    ranked.name as advocate_name,
    ranked.program_kind,
    ranked.owner_rep_id,
    reps.name as owner_name,
    case when reps.ended_on < as_of() then reps.ended_on end as owner_left_on,
    ranked.enrolled_on,
    ranked.last_referred_on,
    ranked.idle_days,
    ranked.customer_churned_on,
    ranked.referrals,
    ranked.won,
    ranked.margin_millionths,
    ranked.rewards_minor
  from ranked
  left join reps on reps.rep_id = ranked.owner_rep_id
  where ranked.place <= 1000
)

select * from final
