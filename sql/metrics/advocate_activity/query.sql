with periods as (
  select 'to_date' as period, date '0001-01-01' as from_on
  union all
  select 't12m' as period, add_months(as_of(), -12) as from_on
),

-- of any status, as an advocate who was turned down was active all the same
made as (
  select periods.period, referral.advocate_id, count(*) as referrals
  from periods
  join referral on referral.referred_on >= periods.from_on
  group by periods.period, referral.advocate_id
),

-- the state is that at the end of the month in both periods; referrals alone are of the period
final as (
  select
    periods.period,
    advocate.program_kind,
    advocate.enrolled_on is not null as is_enrolled,
    coalesce(made.referrals, 0) as referrals,
    count(*) as advocates
  from periods
  cross join advocate
  left join made on made.period = periods.period and made.advocate_id = advocate.advocate_id
  where advocate.invited_on is not null or advocate.enrolled_on is not null
  group by 1, 2, 3, 4
)

select * from final
