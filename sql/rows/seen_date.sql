-- Dates before the as-of date that say when something happened, newest first
with moments as (
  select 'crm/accounts' as path, 'created_at' as column_name, account_id as row_key, created_at as moment from accounts
  union all
  select 'billing/customers' as path, 'signed_up_at' as column_name, customer_id as row_key, signed_up_at as moment from customers
  union all
  select 'referral/advocates' as path, 'invited_at' as column_name, advocate_id as row_key, invited_at as moment from advocates
  union all
  select 'referral/advocates' as path, 'enrolled_at' as column_name, advocate_id as row_key, enrolled_at as moment from advocates
  union all
  select 'crm/opportunities' as path, 'created_at' as column_name, opportunity_id as row_key, created_at as moment from opportunities
  union all
  select 'crm/opportunities' as path, 'closed_at' as column_name, opportunity_id as row_key, closed_at as moment from opportunities
  union all
  select 'crm/leads' as path, 'created_at' as column_name, lead_id as row_key, created_at as moment from leads
  union all
  select 'crm/leads' as path, 'first_contacted_at' as column_name, lead_id as row_key, first_contacted_at as moment from leads
  union all
  select 'crm/leads' as path, 'advocate_contacted_at' as column_name, lead_id as row_key, advocate_contacted_at as moment from leads
  union all
  select 'referral/referrals' as path, 'referred_at' as column_name, referral_id as row_key, referred_at as moment from referrals
  union all
  select 'referral/rewards' as path, 'earned_at' as column_name, reward_id as row_key, earned_at as moment from rewards
  union all
  select 'referral/rewards' as path, 'paid_at' as column_name, reward_id as row_key, paid_at as moment from rewards
),

days as (
  select path, column_name, row_key, local_date(moment) as day from moments where moment < as_of_instant()
  union all
  select 'crm/reps' as path, 'started_on' as column_name, rep_id as row_key, started_on as day from reps
  union all
  select 'referral/programs' as path, 'started_on' as column_name, program_id as row_key, started_on as day from programs
  union all
  select 'billing/subscription_periods' as path, 'started_on' as column_name, subscription_id as row_key, started_on as day from subscription_periods
  union all
  select 'billing/invoices' as path, 'issued_on' as column_name, invoice_id as row_key, issued_on as day from invoices
  union all
  select 'billing/invoices' as path, 'paid_on' as column_name, invoice_id as row_key, paid_on as day from invoices
  union all
  select 'finance/costs' as path, 'month' as column_name, cost_id as row_key, last_day(month) as day from costs
  union all
  select 'finance/fx_rates' as path, 'month' as column_name, currency as row_key, last_day(month) as day from fx_rates
  union all
  select 'finance/rep_goals' as path, 'month' as column_name, rep_id as row_key, last_day(month) as day from rep_goals
),

final as (
  select days_between(day, as_of()) as age_days, path, row_key, column_name, day as dated_on
  from days
  where day < as_of()
)

select * from final
