with bounded as (
  select customer_id, subscription_id, started_on, coalesce(ended_on, date '9999-12-31') as until_on
  from paid_period
),

-- how far the periods before this one reach
reached as (
  select
    customer_id,
    subscription_id,
    started_on,
    until_on,
    max(until_on) over (
      partition by customer_id
      order by started_on, until_on, subscription_id
      rows between unbounded preceding and 1 preceding
    ) as served_until
  from bounded
),

-- a gap of more than reactivation_gap_days ends a spell
opened as (
  select
    customer_id,
    subscription_id,
    started_on,
    until_on,
    case
      when served_until is null then 1
      when days_between(served_until, started_on) > reactivation_gap_days() then 1
      else 0
    end as opens
  from reached
),

numbered as (
  select
    customer_id,
    started_on,
    until_on,
    sum(opens) over (
      partition by customer_id
      order by started_on, until_on, subscription_id
      rows between unbounded preceding and current row
    ) as spell_no
  from opened
),

spells as (
  select
    customer_id,
    spell_no,
    min(started_on) as started_on,
    nullif(max(until_on), date '9999-12-31') as churned_on
  from numbered
  group by customer_id, spell_no
),

final as (
  select
    customer_id,
    spell_no,
    started_on,
    churned_on,
    churned_on is not null
      and days_between(churned_on, as_of()) <= reactivation_gap_days() as is_provisional
  from spells
)

select * from final
