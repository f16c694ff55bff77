-- Leads created in the twelve months whose conversion window has passed
with final as (
  select
    lead_id,
    created_on,
    won_on,
    lead_group,
    segment,
    region,
    industry,
    program_kind,
    channel,
    case when is_sales_involved then 'yes' else 'no' end as sales_involved,
    case when is_owner_routed then 'yes' else 'no' end as owner_routed,
    case
      when days_between(created_on, won_on) between 0 and conversion_window_days() then 1
      else 0
    end as converts
  from lead
  where created_on >= date_add(add_months(as_of(), -12), -conversion_window_days())
    and created_on < date_add(as_of(), -conversion_window_days())
)

select * from final
