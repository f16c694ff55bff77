-- neither planned ends (ended_on) nor updated_at say that something happened
with moments as (
  select 'crm/accounts' as path, created_at as moment from accounts
  union all
  select 'billing/customers' as path, signed_up_at as moment from customers
  union all
  select 'referral/advocates' as path, invited_at as moment from advocates
  union all
  select 'referral/advocates' as path, enrolled_at as moment from advocates
  union all
  select 'crm/opportunities' as path, created_at as moment from opportunities
  union all
  select 'crm/opportunities' as path, closed_at as moment from opportunities
  union all
  select 'crm/leads' as path, created_at as moment from leads
  union all
  select 'crm/leads' as path, first_contacted_at as moment from leads
  union all
  select 'crm/leads' as path, advocate_contacted_at as moment from leads
  union all
  select 'referral/referrals' as path, referred_at as moment from referrals
  union all
  select 'referral/rewards' as path, earned_at as moment from rewards
  union all
  select 'referral/rewards' as path, paid_at as moment from rewards
),

days as (
  select 'crm/reps' as path, started_on as day from reps
  union all
  select 'referral/programs' as path, started_on as day from programs
  union all
  select 'billing/subscription_periods' as path, started_on as day from subscription_periods
  union all
  select 'billing/invoices' as path, issued_on as day from invoices
  union all
  select 'billing/invoices' as path, paid_on as day from invoices
  union all
  select 'finance/costs' as path, last_day(month) as day from costs
  union all
  select 'finance/fx_rates' as path, last_day(month) as day from fx_rates
  union all
  select 'finance/rep_goals' as path, last_day(month) as day from rep_goals
),

newest as (
  select path, count(*) as dates, local_date(max(moment)) as newest_on
  from moments
  where moment < as_of_instant()
  group by path
  union all
  select path, count(*) as dates, max(day) as newest_on
  from days
  where day < as_of()
  group by path
),

final as (
  select path, dates, newest_on, days_between(newest_on, as_of()) as age_days
  from newest
)

select * from final
