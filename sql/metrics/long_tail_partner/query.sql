-- of partners equally long enrolled those who referred more are worth more, so the first thousand of each are enough
with tail as (
  select
    partner_year.*,
    count(*) over () as total,
    row_number() over (partition by months order by valid_of_year desc, won desc, advocate_id) as place
  from partner_year
  where is_long_tail
),

final as (
  select
    tail.advocate_id,
    tail.name as advocate_name,
    tail.owner_rep_id,
    reps.name as owner_name,
    case when reps.ended_on < as_of() then reps.ended_on end as owner_left_on,
    tail.enrolled_on,
    tail.last_referred_on,
    tail.referrals,
    tail.won,
    tail.valid_of_year,
    tail.months,
    tail.total
  from tail
  left join reps on reps.rep_id = tail.owner_rep_id
  where tail.place <= 1000
)

select * from final
