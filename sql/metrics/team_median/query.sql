-- as for reps: time to contact of what is old enough to be untouched, those never contacted being the longest, and days
-- from lead to win of each win. A win that several reps of a team share is one
with of_team as (
  select rep_attribution.*, reps.team
  from rep_attribution
  join reps on reps.rep_id = rep_attribution.rep_id
),

measured as (
  select rep_role, team, 'contact_minutes' as measure, referred_on as happened_on, minutes_to_contact as amount
  from of_team
  where is_old
  union all
  select rep_role, team, 'cycle_days' as measure, min(won_on) as happened_on, days_between(min(lead_created_on), min(won_on)) as amount
  from of_team
  where credit_millionths > 0
  group by rep_role, team, win_id
),

-- as in the figure of all, a win from before its lead was made has no cycle
placed as (
  select
    leaderboard_window.window_name,
    measured.*,
    row_number() over (
      partition by leaderboard_window.window_name, measured.rep_role, measured.team, measured.measure
      order by measured.amount nulls last
    ) as place,
    count(*) over (
      partition by leaderboard_window.window_name, measured.rep_role, measured.team, measured.measure
    ) as total
  from leaderboard_window
  join measured
    on measured.happened_on >= leaderboard_window.from_on
    and measured.happened_on < leaderboard_window.until_on
  where leaderboard_window.turn = 'current' and (measured.measure = 'contact_minutes' or measured.amount >= 0)
),

final as (
  select
    window_name,
    rep_role,
    team,
    measure,
    count(*) as cases,
    max(case when place = quotient(total + 1, 2) then amount end) as lower_middle,
    max(case when place = quotient(total, 2) + 1 then amount end) as upper_middle
  from placed
  group by window_name, rep_role, team, measure
)

select * from final
