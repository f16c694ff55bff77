-- the earliest valid referral of a lead decides on its group
with ranked as (
  select
    referral.*,
    row_number() over (partition by lead_id order by referred_at, referral_id) as place
  from referral
  where is_valid and lead_id is not null
),

earliest as (
  select ranked.*, advocates.owner_rep_id as advocate_owner_rep_id
  from ranked
  left join advocates on advocates.advocate_id = ranked.advocate_id
  where ranked.place = 1
),

claimed as (
  select distinct lead_id from referral where lead_id is not null
),

routed as (
  select
    lead_outcome.*,
    earliest.referral_id,
    earliest.origin,
    earliest.program_kind,
    earliest.channel,
    claimed.lead_id is not null as is_linked,
    coalesce(lead_outcome.owner_rep_id = earliest.advocate_owner_rep_id, false) as is_owner_routed,
    -- sales spoke to the advocate within the window and before the lead was decided
    coalesce(
      days_between(lead_outcome.created_on, local_date(lead_outcome.advocate_contacted_at))
        between 0 and conversion_window_days()
        and (lead_outcome.closed_at is null or lead_outcome.advocate_contacted_at < lead_outcome.closed_at)
        and (
          lead_outcome.win_kind is null
          or lead_outcome.win_kind <> 'self_service'
          or local_date(lead_outcome.advocate_contacted_at) <= lead_outcome.won_on
        ),
      false
    ) as is_advocate_contacted
  from lead_outcome
  left join earliest on earliest.lead_id = lead_outcome.lead_id
  left join claimed on claimed.lead_id = lead_outcome.lead_id
),

final as (
  select
    lead_id,
    created_at,
    created_on,
    source,
    segment,
    industry,
    region,
    owner_rep_id,
    first_contacted_at,
    customer_id,
    opportunity_id,
    win_kind,
    win_id,
    won_at,
    won_on,
    case when win_kind is null then local_date(closed_at) end as lost_on,
    case
      when origin = 'sourced' then 'referred'
      when origin is not null then 'assisted'
      -- a referral that is claimed and not found is no work of marketing
      when is_referral_source(source) and not is_linked then 'other'
      when is_marketing_source(source) then 'marketing'
      else 'other'
    end as lead_group,
    referral_id,
    program_kind,
    channel,
    case when referral_id is not null then is_owner_routed end as is_owner_routed,
    case when referral_id is not null then is_owner_routed or is_advocate_contacted end as is_sales_involved,
    is_referral_source(source) as claims_referral,
    is_linked
  from routed
)

select * from final
