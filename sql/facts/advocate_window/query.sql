-- revenue goes to those credited with the win through which the customer is credited
with credited_revenue as (
  select
    referral.advocate_id,
    revenue.issued_on,
    cast(revenue.revenue_minor as decimal(28, 0)) * referral.credit_millionths as revenue_share,
    cast(revenue.margin_minor as decimal(28, 0)) * referral.credit_millionths as margin_share
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  join referral on referral.win_id = customer.credited_win_id and referral.credit_millionths > 0
  where customer.credited_from is null or revenue.issued_on >= customer.credited_from
),

daily as (
  select advocate_id, referred_on as happened_on, 1 as referrals, 0 as won, cast(0 as decimal(38, 0)) as revenue_share, cast(0 as decimal(38, 0)) as margin_share, 0 as rewards_minor
  from referral
  union all
  select advocate_id, won_on as happened_on, 0 as referrals, 1 as won, cast(0 as decimal(38, 0)) as revenue_share, cast(0 as decimal(38, 0)) as margin_share, 0 as rewards_minor
  from referral
  where credit_millionths > 0
  union all
  select advocate_id, issued_on as happened_on, 0 as referrals, 0 as won, cast(sum(revenue_share) as decimal(38, 0)) as revenue_share, cast(sum(margin_share) as decimal(38, 0)) as margin_share, 0 as rewards_minor
  from credited_revenue
  group by advocate_id, issued_on
  union all
  select advocate_id, earned_on as happened_on, 0 as referrals, 0 as won, cast(0 as decimal(38, 0)) as revenue_share, cast(0 as decimal(38, 0)) as margin_share, value_minor as rewards_minor
  from reward
  where status <> 'voided'
),

summed as (
  select
    leaderboard_window.window_name,
    leaderboard_window.turn,
    daily.advocate_id,
    sum(daily.referrals) as referrals,
    sum(daily.won) as won,
    sum(daily.revenue_share) as revenue_millionths,
    sum(daily.margin_share) as margin_millionths,
    sum(daily.rewards_minor) as rewards_minor
  from leaderboard_window
  join daily on daily.happened_on >= leaderboard_window.from_on and daily.happened_on < leaderboard_window.until_on
  group by leaderboard_window.window_name, leaderboard_window.turn, daily.advocate_id
),

final as (
  select summed.*, advocate.name, advocate.program_kind
  from summed
  join advocate on advocate.advocate_id = summed.advocate_id
)

select * from final
