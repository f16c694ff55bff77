-- The rows in force at the end of October 2026, read from the CSV files of all deliveries: what cannot be read is left
-- out, the newest updated_at of a key wins (none loses to any), then the later delivery, then the later line; a key whose
-- winner is deleted is gone, and so is what must refer to a key that is not there.
set TimeZone = 'Europe/Berlin';

create macro as_of() as date '2026-11-01';
create macro money(x) as
  case when regexp_full_match(x, '-?\d{1,12}(\.\d{1,4})?') then try_cast(x as decimal(16, 4)) end;
create macro instant(x) as
  case when regexp_full_match(x, '.{19}(\.\d+)?(Z|[+-]\d\d:\d\d)') then try_cast(x as timestamptz) end;
create macro month_day(x) as
  case when regexp_full_match(x, '\d{4}-\d{2}') then try_cast(x || '-01' as date) end;
create macro address(x) as nullif(lower(trim(x)), '');

create macro rows_of(name) as table
  select null::varchar as updated_at, null::varchar as deleted, null::varchar as filename where false
  union all by name
  select *
  from read_csv(
    getvariable('landing') || '/*/' || name || '.csv.gz',
    all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', union_by_name = true,
    filename = true, ignore_errors = true, parallel = false);

create table read_programs as from rows_of('referral/programs');
create table programs as
select program_id, kind
from read_programs
where kind in ('customer', 'partner', 'employee')
qualify row_number() over (partition by program_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1;

create table read_accounts as from rows_of('crm/accounts');
create table accounts as
select account_id, segment, region, instant(created_at) as created_at
from read_accounts
where deleted = 'true' or name is not null and instant(created_at) is not null
qualify row_number() over (partition by account_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
  and deleted is distinct from 'true';

create table read_customers as from rows_of('billing/customers');
create table customers as
select
  customer_id,
  address(email) as email,
  case when account_id in (select account_id from accounts) then account_id end as account_id,
  instant(signed_up_at) as signed_up_at
from read_customers
where deleted = 'true' or instant(signed_up_at) is not null
qualify row_number() over (partition by customer_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
  and deleted is distinct from 'true';

create table read_advocates as from rows_of('referral/advocates');
create table advocates as
with newest as (
  from read_advocates
  qualify row_number() over (partition by advocate_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select
  advocate_id,
  address(email) as email,
  case when customer_id in (select customer_id from customers) then customer_id end as customer_id,
  instant(invited_at) as invited_at,
  instant(enrolled_at) as enrolled_at
from newest
where program_id in (select program_id from programs);

create table read_opportunities as from rows_of('crm/opportunities');
create table opportunities as
with newest as (
  from read_opportunities
  where deleted = 'true'
    or outcome in ('open', 'won', 'lost') and instant(created_at) is not null
      and (amount is null or money(amount) is not null)
  qualify row_number() over (partition by opportunity_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select opportunity_id, account_id, lead_id, outcome, instant(created_at) as created_at, instant(closed_at) as closed_at
from newest
where account_id in (select account_id from accounts);

create table read_leads as from rows_of('crm/leads');
create table leads as
with newest as (
  from read_leads
  where deleted = 'true'
    or source is not null and instant(created_at) is not null and assignment in ('rule', 'advocate_owner', 'manual')
  qualify row_number() over (partition by lead_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select
  lead_id,
  address(email) as email,
  source,
  instant(created_at) as created_at,
  instant(created_at)::date as created_on,
  instant(first_contacted_at) as first_contacted_at,
  case when account_id in (select account_id from accounts) then account_id end as account_id,
  case when opportunity_id in (select opportunity_id from opportunities) then opportunity_id end as opportunity_id
from newest;

create table read_referrals as from rows_of('referral/referrals');
create table referrals as
with newest as (
  from read_referrals
  where deleted = 'true'
    or instant(referred_at) is not null and status in ('submitted', 'accepted', 'rejected')
      and channel in ('email', 'social', 'personal_url', 'verbal', 'printed_card', 'sms', 'form')
  qualify row_number() over (partition by referral_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select
  referral_id,
  advocate_id,
  instant(referred_at) as referred_at,
  instant(referred_at)::date as referred_on,
  address(prospect_email) as prospect,
  case when lead_id in (select lead_id from leads) then lead_id end as lead_id,
  status
from newest
where advocate_id in (select advocate_id from advocates) and program_id in (select program_id from programs);

create table read_rewards as from rows_of('referral/rewards');
create table rewards as
with newest as (
  from read_rewards
  where deleted = 'true'
    or money(amount) is not null and regexp_full_match(currency, '[A-Z]{3}') and instant(earned_at) is not null
      and status in ('earned', 'approved', 'paid', 'failed', 'voided')
  qualify row_number() over (partition by reward_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select reward_id, money(amount) as amount, currency, status, instant(earned_at) as earned_at, instant(paid_at) as paid_at
from newest
where referral_id in (select referral_id from referrals) and advocate_id in (select advocate_id from advocates);

create table read_periods as from rows_of('billing/subscription_periods');
create table periods as
with newest as (
  from read_periods
  where deleted = 'true'
    or money(monthly_amount) is not null and try_cast(started_on as date) is not null
      and coalesce(deleted, 'false') = 'false'
  qualify row_number() over (partition by subscription_id, started_on order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select
  subscription_id, customer_id, plan, currency,
  money(monthly_amount) as monthly_amount, started_on::date as started_on, ended_on::date as ended_on
from newest
where customer_id in (select customer_id from customers);

create table read_invoices as from rows_of('billing/invoices');
create table invoices as
with newest as (
  from read_invoices
  where deleted = 'true'
    or money(amount) is not null and status in ('draft', 'open', 'paid', 'void', 'uncollectible') and customer_id is not null
  qualify row_number() over (partition by invoice_id order by instant(updated_at) desc nulls last, filename desc, rowid desc) = 1
    and deleted is distinct from 'true'
)
select
  invoice_id, customer_id, currency, status, issued_on::date as issued_on,
  money(amount) as amount, money(refunded) as refunded
from newest
where customer_id in (select customer_id from customers);

create table read_costs as from rows_of('finance/costs');
create table costs as
select cost_id, month_day(month) as month, category, money(amount) as amount, currency
from read_costs
where month_day(month) is not null and money(amount) is not null
  and category in ('referral_platform', 'referral_staff', 'referral_promotion', 'marketing')
qualify row_number() over (partition by cost_id order by filename desc, rowid desc) = 1;

create table read_rates as from rows_of('finance/fx_rates');
create table fx_rates as
select currency, month_day(month) as month, rate::decimal(14, 8) as rate
from read_rates
where month_day(month) is not null and rate::decimal(14, 8) > 0 and regexp_full_match(currency, '[A-Z]{3}')
qualify row_number() over (partition by currency, month_day(month) order by filename desc, rowid desc) = 1;

-- EUR for one unit of a currency in a month: its own rate, else the latest before it, else the first after
create macro rate(of_currency, of_month) as
  case when of_currency = 'EUR' then 1::decimal(14, 8)
  else coalesce(
    (select arg_max(fx.rate, fx.month) from fx_rates as fx where fx.currency = of_currency and fx.month <= of_month),
    (select arg_min(fx.rate, fx.month) from fx_rates as fx where fx.currency = of_currency and fx.month > of_month))
  end;

-- an amount in cents of EUR, rounded half away from zero
create macro cents(amount, of_currency, of_day) as
  round(amount::decimal(20, 4) * rate(of_currency, date_trunc('month', of_day)::date)::decimal(16, 8) * 100::decimal(3, 0), 0)::bigint;
