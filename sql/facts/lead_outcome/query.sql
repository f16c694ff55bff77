with seen as (
  select *, email_key(email) as address from leads where created_at < as_of_instant()
),

-- the opportunity a lead names comes before those that name the lead
candidates as (
  select
    seen.lead_id, 0 as preference,
    opportunity.opportunity_id, opportunity.account_id,
    opportunity.created_at, opportunity.outcome, opportunity.closed_at
  from seen
  join opportunity on opportunity.opportunity_id = seen.opportunity_id
  union all
  select
    seen.lead_id, 1 as preference,
    opportunity.opportunity_id, opportunity.account_id,
    opportunity.created_at, opportunity.outcome, opportunity.closed_at
  from seen
  join opportunity on opportunity.lead_id = seen.lead_id
),

deals as (
  select
    candidates.*,
    row_number() over (
      partition by lead_id
      order by
        preference,
        case when outcome = 'won' then 0 else 1 end,
        case when outcome = 'won' then closed_at end nulls last,
        created_at,
        opportunity_id
    ) as place,
    min(case when outcome = 'lost' then closed_at end) over (partition by lead_id) as first_lost_at
  from candidates
),

chosen as (
  select * from deals where place = 1
),

-- an account made after the as-of date is not seen yet
companies as (
  select
    seen.lead_id,
    coalesce(
      case when own.created_at is null or own.created_at < as_of_instant() then seen.account_id end,
      case when other.created_at is null or other.created_at < as_of_instant() then chosen.account_id end
    ) as account_id
  from seen
  left join chosen on chosen.lead_id = seen.lead_id
  left join accounts as own on own.account_id = seen.account_id
  left join accounts as other on other.account_id = chosen.account_id
),

signed_up as (
  select
    customer_id,
    account_id,
    email_key(email) as address,
    row_number() over (partition by account_id order by signed_up_at, customer_id) as place_in_account,
    row_number() over (partition by email_key(email) order by signed_up_at, customer_id) as place_of_address
  from customers
  where signed_up_at < as_of_instant()
),

matched as (
  select
    seen.lead_id,
    companies.account_id,
    coalesce(of_account.customer_id, of_address.customer_id) as customer_id
  from seen
  join companies on companies.lead_id = seen.lead_id
  left join signed_up as of_account
    on of_account.account_id = companies.account_id and of_account.place_in_account = 1
  left join signed_up as of_address
    on of_address.address = seen.address and of_address.place_of_address = 1
),

final as (
  select
    seen.lead_id,
    seen.created_at,
    local_date(seen.created_at) as created_on,
    seen.source,
    coalesce(seen.segment, case when accounts.created_at <= seen.created_at then accounts.segment end, 'unknown') as segment,
    coalesce(seen.industry, case when accounts.created_at <= seen.created_at then accounts.industry end, 'unknown') as industry,
    coalesce(seen.region, case when accounts.created_at <= seen.created_at then accounts.region end, 'unknown') as region,
    seen.owner_rep_id,
    case when seen.first_contacted_at < as_of_instant() then seen.first_contacted_at end as first_contacted_at,
    case when seen.advocate_contacted_at < as_of_instant() then seen.advocate_contacted_at end as advocate_contacted_at,
    matched.account_id,
    chosen.opportunity_id,
    matched.customer_id,
    chosen.closed_at,
    chosen.first_lost_at,
    case
      when chosen.outcome = 'won' then 'opportunity'
      when chosen.opportunity_id is null and paid_spell.started_on is not null then 'self_service'
    end as win_kind,
    case
      when chosen.outcome = 'won' then 'opportunity ' || chosen.opportunity_id
      when chosen.opportunity_id is null and paid_spell.started_on is not null then 'customer ' || matched.customer_id
    end as win_id,
    case when chosen.outcome = 'won' then chosen.closed_at end as won_at,
    case
      when chosen.outcome = 'won' then local_date(chosen.closed_at)
      when chosen.opportunity_id is null then paid_spell.started_on
    end as won_on
  from seen
  join matched on matched.lead_id = seen.lead_id
  left join chosen on chosen.lead_id = seen.lead_id
  left join accounts on accounts.account_id = matched.account_id
  left join paid_spell on paid_spell.customer_id = matched.customer_id and paid_spell.spell_no = 1
)

select * from final
