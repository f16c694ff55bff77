with partners as (
  select
    advocate_id,
    name,
    owner_rep_id,
    enrolled_on,
    last_referred_on,
    referrals,
    won,
    valid_of_year,
    -- who referred without an enrolment has been there all along
    case
      when enrolled_on is null or days_between(enrolled_on, as_of()) >= 330 then 12
      else cast(quotient(days_between(enrolled_on, as_of()), 30) as int) + 1
    end as months
  from advocate_history
  where program_kind = 'partner'
    and (enrolled_on is not null or referrals > 0)
),

-- the referrals of all partners who come before, and of all
placed as (
  select
    partners.*,
    sum(valid_of_year) over () as of_all,
    sum(valid_of_year) over (
      order by valid_of_year desc, advocate_id
      rows between unbounded preceding and 1 preceding
    ) as before_it
  from partners
),

-- the first partners who make half of the referrals are no long tail
final as (
  select
    advocate_id,
    name,
    owner_rep_id,
    enrolled_on,
    last_referred_on,
    referrals,
    won,
    valid_of_year,
    months,
    2 * coalesce(before_it, 0) >= of_all as is_long_tail
  from placed
)

select * from final
