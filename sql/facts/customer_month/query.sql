with months as (
  select
    paid_spell.customer_id,
    paid_spell.spell_no,
    calendar.month,
    calendar.next_month,
    month_of(paid_spell.started_on) = calendar.month as starts,
    paid_spell.churned_on is not null and month_of(paid_spell.churned_on) = calendar.month as churns,
    -- the day whose amount counts: the last of the month, or the last one served
    case
      when paid_spell.churned_on is not null and month_of(paid_spell.churned_on) = calendar.month
        then date_add(paid_spell.churned_on, -1)
      else date_add(calendar.next_month, -1)
    end as valued_on
  from paid_spell
  join calendar
    on calendar.month >= month_of(paid_spell.started_on)
    and calendar.month <= month_of(coalesce(paid_spell.churned_on, date_add(as_of(), -1)))
),

valued as (
  select
    months.customer_id,
    months.spell_no,
    months.month,
    months.starts,
    months.churns,
    mrr_segment.mrr_minor
  from months
  join mrr_segment
    on mrr_segment.customer_id = months.customer_id
    and mrr_segment.from_on <= months.valued_on
    and (mrr_segment.until_on is null or mrr_segment.until_on > months.valued_on)
),

balanced as (
  select
    customer_id,
    spell_no,
    month,
    starts,
    churns,
    mrr_minor,
    case
      when starts then 0
      else lag(mrr_minor) over (partition by customer_id, spell_no order by month)
    end as opening_minor,
    case when churns then 0 else mrr_minor end as closing_minor
  from valued
),

final as (
  select
    customer_id,
    spell_no,
    month,
    not starts as is_active_at_start,
    churns as is_churned,
    opening_minor,
    case when starts and spell_no = 1 then mrr_minor else 0 end as new_minor,
    case when starts and spell_no > 1 then mrr_minor else 0 end as reactivation_minor,
    case when not starts and not churns then greatest(closing_minor - opening_minor, 0) else 0 end as expansion_minor,
    case when not starts and not churns then greatest(opening_minor - closing_minor, 0) else 0 end as contraction_minor,
    case
      when churns and starts then mrr_minor
      when churns then opening_minor
      else 0
    end as churn_minor,
    closing_minor
  from balanced
)

select * from final
