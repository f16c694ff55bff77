-- each window to date, and the whole window before it
with windows as (
  select 'month' as window_name, 'current' as turn, add_months(as_of(), -1) as from_on, as_of() as until_on
  union all
  select 'month' as window_name, 'previous' as turn, add_months(as_of(), -2) as from_on, add_months(as_of(), -1) as until_on
  union all
  select 'quarter' as window_name, 'current' as turn, quarter_of(add_months(as_of(), -1)) as from_on, as_of() as until_on
  union all
  select 'quarter' as window_name, 'previous' as turn, add_months(quarter_of(add_months(as_of(), -1)), -3) as from_on, quarter_of(add_months(as_of(), -1)) as until_on
  union all
  select 'year' as window_name, 'current' as turn, year_of(add_months(as_of(), -1)) as from_on, as_of() as until_on
  union all
  select 'year' as window_name, 'previous' as turn, add_months(year_of(add_months(as_of(), -1)), -12) as from_on, year_of(add_months(as_of(), -1)) as until_on
  union all
  select 'all' as window_name, 'current' as turn, date '0001-01-01' as from_on, as_of() as until_on
  union all
  select 'all' as window_name, 'previous' as turn, date '0001-01-01' as from_on, add_months(as_of(), -1) as until_on
),

-- revenue goes to those credited with the win through which the customer is credited
credited_revenue as (
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
    windows.window_name,
    windows.turn,
    daily.advocate_id,
    sum(daily.referrals) as referrals,
    sum(daily.won) as won,
    sum(daily.revenue_share) as revenue_millionths,
    sum(daily.margin_share) as margin_millionths,
    sum(daily.rewards_minor) as rewards_minor
  from windows
  join daily on daily.happened_on >= windows.from_on and daily.happened_on < windows.until_on
  group by windows.window_name, windows.turn, daily.advocate_id
),

final as (
  select summed.*, advocate.name, advocate.program_kind
  from summed
  join advocate on advocate.advocate_id = summed.advocate_id
)

select * from final
