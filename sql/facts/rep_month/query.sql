-- the conversion of a referral is known, and counted, in the month in which the window for it ends
with referrals as (
  select
    rep_role,
    rep_id,
    month_of(referred_on) as month,
    month_of(date_add(referred_on, conversion_window_days())) as ripe_month,
    count(*) as referrals,
    count(case when is_due then 1 end) as due,
    count(case when is_in_time then 1 end) as in_time,
    count(case when is_old then 1 end) as old,
    count(case when is_old and minutes_to_contact is null then 1 end) as untouched,
    count(case when is_counted then 1 end) as ripe,
    count(case when is_counted and days_between(referred_on, won_on) between 0 and conversion_window_days() then 1 end) as converted
  from rep_attribution
  group by 1, 2, 3, 4
),

counts as (
  select
    rep_role, rep_id, case when is_ripe then ripe_month else month end as month, what,
    case what
      when 'referrals' then referrals.referrals
      when 'due' then due
      when 'in_time' then in_time
      when 'old' then old
      when 'untouched' then untouched
      when 'ripe' then ripe
      else converted
    end as amount
  from referrals
  join (
    values ('referrals', false), ('due', false), ('in_time', false), ('old', false), ('untouched', false),
      ('ripe', true), ('converted', true)
  ) as names(what, is_ripe) on not is_ripe or ripe_month < as_of()
),

-- each win of a rep, however many of the rep's referrals share it
wins as (
  select rep_role, rep_id, win_id, min(won_on) as won_on, sum(credit_millionths) as credit_millionths
  from rep_attribution
  where credit_millionths > 0
  group by rep_role, rep_id, win_id
),

revenue_of_win as (
  select customer.credited_win_id as win_id, revenue.month, sum(revenue.revenue_minor) as revenue_minor
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  where customer.credited_win_id is not null
    and (customer.credited_from is null or revenue.issued_on >= customer.credited_from)
  group by customer.credited_win_id, revenue.month
),

-- advocates and goals are those of the rep, whatever the role
of_rep as (
  select owner_rep_id as rep_id, month_of(coalesce(least(invited_on, enrolled_on), invited_on, enrolled_on)) as month, 'owned' as what, 'advocate_owner' as home, 1 as amount
  from advocate
  where owner_rep_id is not null and (invited_on is not null or enrolled_on is not null)
  union all
  select recruited_by_rep_id as rep_id, month_of(enrolled_on) as month, 'recruited' as what, 'recruiter' as home, 1 as amount
  from advocate
  where recruited_by_rep_id is not null and enrolled_on is not null
  union all
  select
    rep_id,
    month,
    'goal ' || metric as what,
    case metric when 'advocates_recruited' then 'recruiter' when 'referrals' then 'advocate_owner' else 'lead_owner' end as home,
    cast(round(target * 1000000, 0) as decimal(38, 0)) as amount
  from rep_goals
  where month < as_of()
),

amounts as (
  select roles.rep_role, of_rep.rep_id, of_rep.month, of_rep.what, of_rep.home = roles.rep_role as stands, of_rep.amount
  from of_rep
  cross join (values ('advocate_owner'), ('recruiter'), ('lead_owner')) as roles(rep_role)
  union all
  select rep_role, rep_id, month, what, true as stands, amount from counts where amount > 0
  union all
  select rep_role, rep_id, month_of(won_on) as month, 'won' as what, true as stands, 1 as amount from wins
  union all
  select wins.rep_role, wins.rep_id, month_of(customer.started_on) as month, 'new_customers' as what, true as stands, 1 as amount
  from wins
  join customer on customer.credited_win_id = wins.win_id
  where customer.customer_group = 'referred'
  union all
  select wins.rep_role, wins.rep_id, revenue_of_win.month, 'revenue' as what, true as stands, cast(revenue_of_win.revenue_minor as decimal(28, 0)) * wins.credit_millionths as amount
  from wins
  join revenue_of_win on revenue_of_win.win_id = wins.win_id
),

final as (
  select
    rep_role,
    rep_id,
    month,
    max(case when stands then 1 else 0 end) = 1 as stands,
    sum(case when what = 'owned' then amount else 0 end) as advocates_owned,
    sum(case when what = 'recruited' then amount else 0 end) as advocates_recruited,
    sum(case when what = 'referrals' then amount else 0 end) as referrals,
    sum(case when what = 'due' then amount else 0 end) as due,
    sum(case when what = 'in_time' then amount else 0 end) as in_time,
    sum(case when what = 'old' then amount else 0 end) as old,
    sum(case when what = 'untouched' then amount else 0 end) as untouched,
    sum(case when what = 'ripe' then amount else 0 end) as ripe,
    sum(case when what = 'converted' then amount else 0 end) as converted,
    sum(case when what = 'won' then amount else 0 end) as won,
    sum(case when what = 'new_customers' then amount else 0 end) as new_customers,
    sum(case when what = 'revenue' then amount else 0 end) as revenue_millionths,
    sum(case when what = 'goal advocates_recruited' then amount end) as recruited_goal_millionths,
    sum(case when what = 'goal referrals' then amount end) as referrals_goal_millionths,
    sum(case when what = 'goal new_customers' then amount end) as new_customers_goal_millionths,
    sum(case when what = 'goal revenue' then amount end) as revenue_goal_millionths
  from amounts
  group by rep_role, rep_id, month
)

select * from final
