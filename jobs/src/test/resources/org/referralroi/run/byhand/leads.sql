-- What became of leads and customers by 1 November 2026, and who referred them, after the definitions of the product:
-- wins, valid referrals and their credit, groups of leads and customers. Policy: the first referral is credited.

-- paid periods; one that has not ended by the as-of date runs on
create table paid as
select customer_id, plan, currency, monthly_amount, started_on, subscription_id,
  case when ended_on < as_of() then ended_on end as ended_on
from periods
where monthly_amount > 0 and started_on < as_of() and (ended_on is null or ended_on > started_on);

create table starts as select customer_id, min(started_on) as started_on from paid group by customer_id;

create table deals as
select *,
  case when outcome <> 'open' and closed_at < as_of()::timestamptz then outcome else 'open' end as state
from opportunities
where created_at < as_of()::timestamptz;

-- of a lead the opportunity it names, else of those naming it a won one first, the earliest win, the earliest made
create table lead_deals as
with candidates as (
  select leads.lead_id, deals.* exclude (lead_id), 0 as named
  from leads
  join deals on deals.opportunity_id = leads.opportunity_id
  union all by name
  select *, 1 as named from deals where lead_id in (select lead_id from leads)
)
select lead_id, opportunity_id, account_id, state, closed_at
from candidates
qualify row_number() over (
  partition by lead_id
  order by named, state = 'won' desc, case when state = 'won' then closed_at end, created_at, opportunity_id) = 1;

create table first_lost as
select lead_id, min(closed_at) as lost_at
from (
  select leads.lead_id, deals.closed_at from leads join deals using (opportunity_id) where deals.state = 'lost'
  union all
  select lead_id, closed_at from deals where state = 'lost'
)
group by lead_id;

create table signed as
select *,
  row_number() over (partition by account_id order by signed_up_at, customer_id) as of_account,
  row_number() over (partition by email order by signed_up_at, customer_id) as of_email
from customers
where signed_up_at < as_of()::timestamptz;

create table stories as
select
  leads.*, lead_deals.opportunity_id as deal_id, account.account_id as company,
  coalesce(a.customer_id, e.customer_id) as customer_id,
  case
    when lead_deals.state = 'won' then 'deal ' || lead_deals.opportunity_id
    when lead_deals.opportunity_id is null and starts.started_on is not null
      then 'customer ' || coalesce(a.customer_id, e.customer_id)
  end as win,
  case when lead_deals.state = 'won' then lead_deals.closed_at end as won_at,
  case
    when lead_deals.state = 'won' then lead_deals.closed_at::date
    when lead_deals.opportunity_id is null then starts.started_on
  end as won_on,
  first_lost.lost_at
from leads
left join lead_deals using (lead_id)
left join first_lost using (lead_id)
left join accounts as account
  on account.account_id = coalesce(leads.account_id, lead_deals.account_id) and account.created_at < as_of()::timestamptz
left join signed as a on a.account_id = account.account_id and a.of_account = 1
left join signed as e on e.email = leads.email and e.of_email = 1
left join starts on starts.customer_id = coalesce(a.customer_id, e.customer_id)
where leads.created_at < as_of()::timestamptz;

-- the lead a referral names, else the nearest in time with the prospect's address
create table linked as
with nearest as (
  select
    referrals.referral_id,
    arg_min(
      stories.lead_id,
      (abs(epoch_us(stories.created_at) - epoch_us(referrals.referred_at)), stories.created_at, stories.lead_id)) as lead_id
  from referrals
  join stories on stories.email = referrals.prospect
  where stories.created_on - referrals.referred_on between -90 and 365
  group by referrals.referral_id
)
select referrals.* replace (coalesce(named.lead_id, nearest.lead_id) as lead_id)
from referrals
left join stories as named on named.lead_id = referrals.lead_id
left join nearest on nearest.referral_id = referrals.referral_id
where referrals.referred_at < as_of()::timestamptz;

create table judged as
select
  linked.*, stories.win, stories.won_on,
  linked.status <> 'rejected'
    and not coalesce(linked.prospect in (advocates.email, own.email), false)
    and not coalesce(stories.email in (advocates.email, own.email), false)
    and not coalesce(stories.company = own.account_id, false)
    and not coalesce(stories.customer_id = advocates.customer_id, false)
    and not coalesce(
      case when stories.won_at is not null then linked.referred_at >= stories.won_at
      else linked.referred_on > stories.won_on end, false) as is_valid,
  case
    when linked.referred_on - stories.created_on <= 1 then 'sourced'
    when stories.lost_at < linked.referred_at then 'reactivated'
    when linked.referred_on - greatest(
      stories.created_at,
      case when stories.first_contacted_at < linked.referred_at then stories.first_contacted_at end)::date >= 180
      then 'reactivated'
    else 'influenced'
  end as origin
from linked
join advocates using (advocate_id)
left join customers as own on own.customer_id = advocates.customer_id
left join stories on stories.lead_id = linked.lead_id;

create table grouped as
with first_valid as (
  select lead_id, arg_min(origin, (referred_at, referral_id)) as origin
  from judged
  where is_valid and lead_id is not null
  group by lead_id
)
select
  stories.*,
  case
    when origin = 'sourced' then 'referred'
    when origin is not null then 'assisted'
    when source = 'referral' and lead_id not in (select lead_id from linked where lead_id is not null) then 'other'
    when source in ('paid_search', 'paid_social', 'event', 'webinar', 'content') then 'marketing'
    else 'other'
  end as lead_group
from stories
left join first_valid using (lead_id);

-- the day of the credited referral of each win
create table credits as
select win, arg_min(referred_on, (referred_at, referral_id)) as referred_on
from judged
where is_valid and win is not null and won_on - referred_on <= 365
group by win;

create table wins as
select win, won_on, won_at, customer_id, case when created_on <= won_on then source end as source
from stories
where win is not null
qualify row_number() over (partition by win order by customer_id is null, created_at, lead_id) = 1;

create table paying as
with first_win as (
  select customer_id, arg_min(source, (won_on, left(win, 4) <> 'deal', coalesce(won_at, timestamptz '9999-01-01'), win)) as source
  from wins
  where customer_id is not null
  group by customer_id
)
select
  starts.customer_id, starts.started_on,
  case
    when exists (
      from wins join credits using (win)
      where wins.customer_id = starts.customer_id and credits.referred_on <= starts.started_on) then 'referred'
    when first_win.source in ('paid_search', 'paid_social', 'event', 'webinar', 'content') then 'marketing'
    else 'other'
  end as customer_group
from starts
left join first_win using (customer_id);

-- open and paid invoices in cents, each converted and rounded by itself, and their margin by the dearest plan that runs
-- on the day, else the last that ran
create table revenue as
with converted as (
  select *, cents(amount - refunded, currency, issued_on) as cents
  from invoices
  where status in ('open', 'paid') and issued_on < as_of()
)
select
  converted.invoice_id, converted.customer_id, converted.issued_on, converted.cents,
  round(converted.cents * case (
      select arg_max(paid.plan, (
        coalesce(paid.ended_on, date '9999-12-31') > converted.issued_on,
        case when coalesce(paid.ended_on, date '9999-12-31') > converted.issued_on then null else paid.ended_on end,
        cents(paid.monthly_amount, paid.currency, paid.started_on)))
      from paid
      where paid.customer_id = converted.customer_id and paid.started_on <= converted.issued_on)
    when 'starter' then 0.70 when 'team' then 0.78 when 'business' then 0.84 else 0.78 end, 0)::bigint as margin_cents
from converted;
