-- referrals of one class are worth the same, the younger first; of each the first thousand are enough to choose from,
-- and where a thousand were never contacted none of the others
with counted as (
  select
    open_referral.*,
    count(*) over () as total,
    count(case when follow_up <> 'contacted' then 1 end) over () as never_contacted,
    row_number() over (
      partition by case when follow_up = 'contacted' then 1 else 0 end, program_kind, channel, age_from
      order by age_days, referral_id
    ) as place
  from open_referral
),

final as (
  select
    counted.referral_id,
    counted.advocate_id,
    advocate.name as advocate_name,
    counted.program_kind,
    counted.channel,
    counted.lead_id,
    counted.owner_rep_id,
    reps.name as owner_name,
    case when reps.ended_on < as_of() then reps.ended_on end as owner_left_on,
    counted.referred_on,
    counted.age_days,
    counted.age_from,
    counted.contacted_on,
    counted.follow_up,
    counted.total
  from counted
  join advocate on advocate.advocate_id = counted.advocate_id
  left join reps on reps.rep_id = counted.owner_rep_id
  where counted.place <= 1000
    and (counted.follow_up <> 'contacted' or counted.never_contacted < 1000)
)

select * from final
