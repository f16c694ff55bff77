-- the leads that conversion counts, by what their comparison is adjusted for
with observed as (
  select
    *,
    quarter_of(created_on) as created_quarter,
    case
      when days_between(created_on, won_on) between 0 and conversion_window_days() then 1
      else 0
    end as converts
  from lead
  where created_on >= date_add(add_months(as_of(), -12), -conversion_window_days())
    and created_on < date_add(as_of(), -conversion_window_days())
),

final as (
  select
    lead_group,
    segment,
    region,
    created_quarter,
    -- of interest among the referred only; the assisted have a referral too
    lead_group = 'referred' and coalesce(is_sales_involved, false) as is_sales_involved,
    lead_group = 'referred' and coalesce(is_owner_routed, false) as is_owner_routed,
    count(*) as leads,
    sum(converts) as won
  from observed
  group by 1, 2, 3, 4, 5, 6
)

select * from final
