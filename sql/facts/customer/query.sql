-- one row per win: the lead it came from is the earliest of those that lead to it and to a customer; one made after
-- the win is no source
with ranked_wins as (
  select
    win_id,
    win_kind,
    won_at,
    won_on,
    customer_id,
    case when created_on <= won_on then source end as source,
    row_number() over (
      partition by win_id
      order by case when customer_id is null then 1 else 0 end, created_at, lead_id
    ) as place
  from lead
  where win_id is not null
),

wins as (
  select
    win_id,
    customer_id,
    source,
    won_on,
    row_number() over (
      partition by customer_id
      order by won_on, case when win_kind = 'opportunity' then 0 else 1 end, won_at nulls last, win_id
    ) as win_no
  from ranked_wins
  where place = 1 and customer_id is not null
),

-- the day of the earliest referral that is credited with a win
credits as (
  select win_id, min(referred_on) as referred_on
  from referral
  where credit_millionths > 0
  group by win_id
),

credited as (
  select
    wins.customer_id,
    wins.win_id,
    wins.won_on,
    coalesce(credits.referred_on <= paid_spell.started_on, false) as is_before_start,
    row_number() over (
      partition by wins.customer_id
      order by
        case when coalesce(credits.referred_on <= paid_spell.started_on, false) then 0 else 1 end,
        wins.win_no
    ) as place
  from wins
  join credits on credits.win_id = wins.win_id
  left join paid_spell on paid_spell.customer_id = wins.customer_id and paid_spell.spell_no = 1
),

-- what comparisons are adjusted for: account and sign-up as last delivered, and the dearest plan on the first paid day
described as (
  select
    customers.customer_id,
    customers.signed_up_at,
    paid_spell.started_on,
    paid_spell.churned_on,
    coalesce(accounts.segment, 'unknown') as segment,
    coalesce(accounts.region, 'unknown') as region,
    mrr_segment.plan as first_plan,
    quarter_of(local_date(customers.signed_up_at)) as signup_quarter
  from customers
  left join accounts on accounts.account_id = customers.account_id and accounts.created_at < as_of_instant()
  left join paid_spell on paid_spell.customer_id = customers.customer_id and paid_spell.spell_no = 1
  left join mrr_segment
    on mrr_segment.customer_id = customers.customer_id and mrr_segment.from_on = paid_spell.started_on
),

final as (
  select
    described.customer_id,
    described.started_on,
    described.churned_on as first_churned_on,
    case
      when credited.is_before_start then 'referred'
      when is_marketing_source(wins.source) then 'marketing'
      else 'other'
    end as customer_group,
    credited.win_id as credited_win_id,
    -- of a referred customer all revenue is credited, of others that from the win on
    case when credited.win_id is not null and not credited.is_before_start then credited.won_on end as credited_from,
    described.segment,
    described.region,
    described.first_plan,
    described.signup_quarter,
    bucket(described.customer_id) as bucket
  from described
  left join wins on wins.customer_id = described.customer_id and wins.win_no = 1
  left join credited on credited.customer_id = described.customer_id and credited.place = 1
  -- who pays before the as-of date is there, whatever the date of signing up says
  where described.signed_up_at < as_of_instant() or described.started_on is not null
)

select * from final
