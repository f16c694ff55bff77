-- an outcome without a date, or dated on the as-of date or later, has not happened yet
with seen as (
  select
    opportunity_id,
    account_id,
    lead_id,
    created_at,
    case when closed_at < as_of_instant() then outcome else 'open' end as outcome,
    closed_at
  from opportunities
  where created_at < as_of_instant()
),

final as (
  select
    opportunity_id,
    account_id,
    lead_id,
    created_at,
    outcome,
    case when outcome <> 'open' then closed_at end as closed_at
  from seen
)

select * from final
