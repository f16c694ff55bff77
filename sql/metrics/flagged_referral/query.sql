-- first what can still be stopped, by how much that is, then the newest
with ranked as (
  select
    referral_flag.*,
    count(*) over (partition by flag) as total,
    row_number() over (partition by flag order by unpaid_minor desc, rewards_minor desc, referred_on desc, referral_id) as place
  from referral_flag
),

final as (
  select
    ranked.flag,
    ranked.place,
    ranked.total,
    ranked.referral_id,
    ranked.advocate_id,
    advocate.name as advocate_name,
    advocate.program_kind,
    advocate.owner_rep_id,
    ranked.referred_on,
    ranked.lead_id,
    ranked.earlier_referral_id,
    ranked.customer_id,
    ranked.since_on,
    ranked.referrals,
    ranked.rewards_minor,
    ranked.unpaid_minor
  from ranked
  join advocate on advocate.advocate_id = ranked.advocate_id
  where ranked.place <= 1000
)

select * from final
