-- of advocates owned the number at the end of the window; of all else what fell into it. What is reached of a goal
-- is counted in months that have the goal
with summed as (
  select
    leaderboard_window.window_name,
    leaderboard_window.turn,
    leaderboard_window.from_on,
    rep_month.rep_role,
    rep_month.rep_id,
    max(case when rep_month.stands then 1 else 0 end) as stands,
    max(case when rep_month.stands and rep_month.month >= from_on then 1 else 0 end) as stands_anew,
    sum(advocates_owned) as advocates_owned,
    sum(case when rep_month.month >= from_on then advocates_recruited else 0 end) as advocates_recruited,
    sum(case when rep_month.month >= from_on then referrals else 0 end) as referrals,
    sum(case when rep_month.month >= from_on then due else 0 end) as due,
    sum(case when rep_month.month >= from_on then in_time else 0 end) as in_time,
    sum(case when rep_month.month >= from_on then old else 0 end) as old,
    sum(case when rep_month.month >= from_on then untouched else 0 end) as untouched,
    sum(case when rep_month.month >= from_on then ripe else 0 end) as ripe,
    sum(case when rep_month.month >= from_on then converted else 0 end) as converted,
    sum(case when rep_month.month >= from_on then won else 0 end) as won,
    sum(case when rep_month.month >= from_on then new_customers else 0 end) as new_customers,
    sum(case when rep_month.month >= from_on then revenue_millionths else 0 end) as revenue_millionths,
    sum(case when rep_month.month >= from_on then recruited_goal_millionths end) as recruited_goal_millionths,
    sum(case when rep_month.month >= from_on and recruited_goal_millionths is not null then advocates_recruited end) as recruited_reached,
    sum(case when rep_month.month >= from_on then referrals_goal_millionths end) as referrals_goal_millionths,
    sum(case when rep_month.month >= from_on and referrals_goal_millionths is not null then referrals end) as referrals_reached,
    sum(case when rep_month.month >= from_on then new_customers_goal_millionths end) as new_customers_goal_millionths,
    sum(case when rep_month.month >= from_on and new_customers_goal_millionths is not null then new_customers end) as new_customers_reached,
    sum(case when rep_month.month >= from_on then revenue_goal_millionths end) as revenue_goal_millionths,
    sum(case when rep_month.month >= from_on and revenue_goal_millionths is not null then revenue_millionths end) as revenue_reached_millionths
  from leaderboard_window
  join rep_month on rep_month.month < leaderboard_window.until_on
  group by
    leaderboard_window.window_name,
    leaderboard_window.turn,
    leaderboard_window.from_on,
    rep_month.rep_role,
    rep_month.rep_id
),

-- who left before the window and brought nothing more in it does not stand in it
final as (
  select
    summed.*,
    reps.name,
    reps.team,
    reps.region,
    case when reps.ended_on < as_of() then reps.ended_on end as left_on
  from summed
  left join reps on reps.rep_id = summed.rep_id
  where summed.stands = 1
    and (reps.ended_on is null or reps.ended_on > summed.from_on or summed.stands_anew = 1)
)

select * from final
