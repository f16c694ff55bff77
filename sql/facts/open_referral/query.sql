-- valid referrals young enough to be credited whose lead is neither won nor lost, or that have no lead yet
with waiting as (
  select
    referral.*,
    coalesce(lead.owner_rep_id, advocate.owner_rep_id) as owner_rep_id,
    lead.first_contacted_at,
    days_between(referral.referred_on, as_of()) as age_days,
    -- a lead is called once, whoever referred it again
    row_number() over (
      partition by coalesce('lead ' || referral.lead_id, 'referral ' || referral.referral_id)
      order by referral.referred_at, referral.referral_id
    ) as place
  from referral
  left join lead on lead.lead_id = referral.lead_id
  left join advocate on advocate.advocate_id = referral.advocate_id
  where referral.is_valid
    and referral.win_id is null
    and lead.lost_on is null
    and days_between(referral.referred_on, as_of()) <= attribution_window_days()
),

final as (
  select
    referral_id,
    advocate_id,
    program_kind,
    channel,
    lead_id,
    owner_rep_id,
    referred_on,
    age_days,
    case when age_days < 30 then 0 when age_days < 90 then 30 when age_days < 180 then 90 else 180 end as age_from,
    local_date(first_contacted_at) as contacted_on,
    case
      when first_contacted_at is not null then 'contacted'
      when add_minutes(referred_at, untouched_days() * 1440) < as_of_instant() then 'untouched'
      when add_minutes(referred_at, follow_up_hours() * 60) < as_of_instant() then 'overdue'
      else 'due'
    end as follow_up
  from waiting
  where place = 1
)

select * from final
