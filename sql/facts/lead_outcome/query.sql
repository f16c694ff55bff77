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
placed as (
  select
    seen.*,
    chosen.opportunity_id as deal_id,
    chosen.outcome,
    chosen.closed_at,
    chosen.first_lost_at,
    coalesce(
      case when own.created_at is null or own.created_at < as_of_instant() then seen.account_id end,
      case when other.created_at is null or other.created_at < as_of_instant() then chosen.account_id end
    ) as company_id
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
    placed.*,
    coalesce(of_account.customer_id, of_address.customer_id) as customer_id
  from placed
  left join signed_up as of_account
    on of_account.account_id = placed.company_id and of_account.place_in_account = 1
  left join signed_up as of_address
    on of_address.address = placed.address and of_address.place_of_address = 1
),

final as (
  select
    matched.lead_id,
    matched.created_at,
    local_date(matched.created_at) as created_on,
    matched.source,
    coalesce(matched.segment, case when accounts.created_at <= matched.created_at then accounts.segment end, 'unknown') as segment,
    coalesce(matched.industry, case when accounts.created_at <= matched.created_at then accounts.industry end, 'unknown') as industry,
    coalesce(matched.region, case when accounts.created_at <= matched.created_at then accounts.region end, 'unknown') as region,
    matched.owner_rep_id,
    case when matched.first_contacted_at < as_of_instant() then matched.first_contacted_at end as first_contacted_at,
    case when matched.advocate_contacted_at < as_of_instant() then matched.advocate_contacted_at end as advocate_contacted_at,
    matched.company_id as account_id,
    matched.deal_id as opportunity_id,
    matched.customer_id,
    matched.closed_at,
    matched.first_lost_at,
    case
      when matched.outcome = 'won' then 'opportunity'
      when matched.deal_id is null and paid_spell.started_on is not null then 'self_service'
    end as win_kind,
    case
      when matched.outcome = 'won' then 'opportunity ' || matched.deal_id
      when matched.deal_id is null and paid_spell.started_on is not null then 'customer ' || matched.customer_id
    end as win_id,
    case when matched.outcome = 'won' then matched.closed_at end as won_at,
    case
      when matched.outcome = 'won' then local_date(matched.closed_at)
      when matched.deal_id is null then paid_spell.started_on
    end as won_on
  from matched
  left join accounts on accounts.account_id = matched.company_id
  left join paid_spell on paid_spell.customer_id = matched.customer_id and paid_spell.spell_no = 1
)

select * from final
