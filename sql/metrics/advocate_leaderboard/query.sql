-- money is rounded once for each advocate and window, half away from zero
with rounded as (
  select
    window_name,
    turn,
    advocate_id,
    name,
    program_kind,
    referrals,
    won,
    cast(round(cast(revenue_millionths as decimal(26, 0)) * 0.000001, 0) as bigint) as revenue_minor,
    cast(round(cast(margin_millionths as decimal(26, 0)) * 0.000001, 0) as bigint) as margin_minor,
    rewards_minor
  from advocate_window
),

valued as (
  select rounded.*, margin_minor - rewards_minor as referral_value_minor
  from rounded
),

ranked as (
  select
    valued.*,
    rank() over (partition by window_name, turn order by referral_value_minor desc) as value_rank,
    row_number() over (partition by window_name, turn order by referral_value_minor desc, advocate_id) as place,
    count(*) over (partition by window_name, turn) as advocates_ranked
  from valued
),

-- the first thousand places; all that were ranked are only counted, so that the table is as small for a large program
final as (
  select
    standing.window_name,
    standing.place,
    standing.value_rank,
    earlier.value_rank as previous_rank,
    standing.advocates_ranked,
    standing.advocate_id,
    standing.name,
    standing.program_kind,
    standing.referrals,
    standing.won,
    standing.revenue_minor,
    standing.margin_minor,
    standing.rewards_minor,
    standing.referral_value_minor
  from ranked as standing
  left join ranked as earlier
    on earlier.turn = 'previous'
    and earlier.window_name = standing.window_name
    and earlier.advocate_id = standing.advocate_id
  where standing.turn = 'current' and standing.place <= 1000
)

select * from final
