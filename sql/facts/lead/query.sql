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

-- sales spoke to the advocate within the window and before the lead was decided
routed as (
  select
    lead_outcome.lead_id,
    coalesce(lead_outcome.owner_rep_id = earliest.advocate_owner_rep_id, false) as is_owner_routed,
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
  join earliest on earliest.lead_id = lead_outcome.lead_id
),

claimed as (
  select distinct lead_id from referral where lead_id is not null
),

final as (
  select
    lead_outcome.lead_id,
    lead_outcome.created_at,
    lead_outcome.created_on,
    lead_outcome.source,
    lead_outcome.segment,
    lead_outcome.industry,
    lead_outcome.region,
    lead_outcome.owner_rep_id,
    lead_outcome.first_contacted_at,
    lead_outcome.customer_id,
    lead_outcome.opportunity_id,
    lead_outcome.win_kind,
    lead_outcome.win_id,
    lead_outcome.won_at,
    lead_outcome.won_on,
    case when lead_outcome.win_kind is null then local_date(lead_outcome.closed_at) end as lost_on,
    case
      when earliest.origin = 'sourced' then 'referred'
      when earliest.origin is not null then 'assisted'
      -- a referral that is claimed and not found is no work of marketing
      when is_referral_source(lead_outcome.source) and claimed.lead_id is null then 'other'
      when is_marketing_source(lead_outcome.source) then 'marketing'
      else 'other'
    end as lead_group,
    earliest.referral_id,
    earliest.program_kind,
    earliest.channel,
    case when earliest.referral_id is not null then routed.is_owner_routed end as is_owner_routed,
    case
      when earliest.referral_id is not null then routed.is_owner_routed or routed.is_advocate_contacted
    end as is_sales_involved,
    is_referral_source(lead_outcome.source) as claims_referral,
    claimed.lead_id is not null as is_linked
  from lead_outcome
  left join earliest on earliest.lead_id = lead_outcome.lead_id
  left join routed on routed.lead_id = lead_outcome.lead_id
  left join claimed on claimed.lead_id = lead_outcome.lead_id
)

select * from final
