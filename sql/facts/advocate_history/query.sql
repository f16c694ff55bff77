-- revenue goes to those credited with the win through which the customer is credited
with earned as (
  select
    referral.advocate_id,
    sum(cast(revenue.margin_minor as decimal(28, 0)) * referral.credit_millionths) as margin_millionths
  from revenue
  join customer on customer.customer_id = revenue.customer_id
  join referral on referral.win_id = customer.credited_win_id and referral.credit_millionths > 0
  where customer.credited_from is null or revenue.issued_on >= customer.credited_from
  group by referral.advocate_id
),

rewarded as (
  select advocate_id, sum(value_minor) as rewards_minor
  from reward
  where status <> 'voided'
  group by advocate_id
),

referred as (
  select
    advocate_id,
    max(referred_on) as last_referred_on,
    count(*) as referrals,
    count(case when credit_millionths > 0 then 1 end) as won,
    count(case when is_valid and referred_on >= add_months(as_of(), -12) then 1 end) as valid_of_year
  from referral
  group by advocate_id
),

-- the spell an advocate pays in as a customer, or paid in last
newest as (
  select customer_id, churned_on, row_number() over (partition by customer_id order by spell_no desc) as place
  from paid_spell
),

final as (
  select
    advocate.advocate_id,
    advocate.name,
    advocate.program_kind,
    advocate.owner_rep_id,
    advocate.enrolled_on,
    referred.last_referred_on,
    coalesce(referred.referrals, 0) as referrals,
    coalesce(referred.won, 0) as won,
    coalesce(referred.valid_of_year, 0) as valid_of_year,
    cast(coalesce(earned.margin_millionths, 0) as decimal(38, 0)) as margin_millionths,
    cast(coalesce(rewarded.rewards_minor, 0) as bigint) as rewards_minor,
    newest.churned_on as customer_churned_on
  from advocate
  left join referred on referred.advocate_id = advocate.advocate_id
  left join earned on earned.advocate_id = advocate.advocate_id
  left join rewarded on rewarded.advocate_id = advocate.advocate_id
  left join newest on newest.customer_id = advocate.customer_id and newest.place = 1
)

select * from final
