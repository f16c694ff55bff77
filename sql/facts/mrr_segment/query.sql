-- the days on which what a customer pays may change
with changes as (
  select customer_id, started_on as from_on from paid_period
  union
  select customer_id, ended_on as from_on from paid_period where ended_on is not null
),

bounded as (
  select
    customer_id,
    from_on,
    lead(from_on) over (partition by customer_id order by from_on) as until_on
  from changes
),

-- what runs from that day on, else what ended on it: the dearest first
ranked as (
  select
    bounded.customer_id,
    bounded.from_on,
    bounded.until_on,
    paid_period.plan,
    paid_period.mrr_minor,
    case when paid_period.ended_on = bounded.from_on then 0 else 1 end as runs,
    row_number() over (
      partition by bounded.customer_id, bounded.from_on
      order by
        case when paid_period.ended_on = bounded.from_on then 1 else 0 end,
        paid_period.mrr_minor desc,
        paid_period.subscription_id,
        paid_period.started_on
    ) as place
  from bounded
  join paid_period
    on paid_period.customer_id = bounded.customer_id
    and paid_period.started_on <= bounded.from_on
    and (paid_period.ended_on is null or paid_period.ended_on >= bounded.from_on)
),

summed as (
  select
    customer_id,
    from_on,
    until_on,
    max(case when place = 1 then plan end) as plan,
    sum(mrr_minor * runs) as mrr_minor,
    max(runs) as runs
  from ranked
  group by customer_id, from_on, until_on
),

-- within a bridged gap the amount before it stands
carried as (
  select
    customer_id,
    from_on,
    until_on,
    plan,
    mrr_minor,
    runs,
    lag(mrr_minor) over (partition by customer_id order by from_on) as before_minor
  from summed
),

final as (
  select
    carried.customer_id,
    carried.from_on,
    carried.until_on,
    paid_spell.spell_no,
    carried.plan,
    case
      when paid_spell.spell_no is null then 0
      when carried.runs = 0 then carried.before_minor
      else carried.mrr_minor
    end as mrr_minor
  from carried
  left join paid_spell
    on paid_spell.customer_id = carried.customer_id
    and paid_spell.started_on <= carried.from_on
    and (paid_spell.churned_on is null or paid_spell.churned_on > carried.from_on)
)

select * from final
