-- whom a referral counts for: a rep in each of the three roles, where there is one
with attributed as (
  select 'advocate_owner' as rep_role, advocate.owner_rep_id as rep_id, referral.referral_id
  from referral
  join advocate on advocate.advocate_id = referral.advocate_id
  where advocate.owner_rep_id is not null
  union all
  select 'recruiter' as rep_role, advocate.recruited_by_rep_id as rep_id, referral.referral_id
  from referral
  join advocate on advocate.advocate_id = referral.advocate_id
  where advocate.recruited_by_rep_id is not null
  union all
  select 'lead_owner' as rep_role, lead.owner_rep_id as rep_id, referral.referral_id
  from referral
  join lead on lead.lead_id = referral.lead_id
  where lead.owner_rep_id is not null
),

-- a lead counts once for a rep, through the earliest valid referral of those that are the rep's
described as (
  select
    attributed.*,
    referral.referred_at,
    referral.referred_on,
    referral.win_id,
    referral.won_on,
    referral.credit_millionths,
    lead.created_on as lead_created_on,
    lead.first_contacted_at,
    referral.is_valid and row_number() over (
      partition by
        attributed.rep_role,
        attributed.rep_id,
        coalesce('lead ' || referral.lead_id, 'referral ' || referral.referral_id),
        referral.is_valid
      order by referral.referred_at, referral.referral_id
    ) = 1 as is_counted
  from attributed
  join referral on referral.referral_id = attributed.referral_id
  left join lead on lead.lead_id = referral.lead_id
),

-- elapsed time from the referral to the first contact; a lead that was contacted before needs no follow-up
timed as (
  select
    described.*,
    is_counted and coalesce(first_contacted_at >= referred_at, true) as is_followed_up,
    micros(first_contacted_at) - micros(referred_at) as micros_to_contact
  from described
),

judged as (
  select
    timed.*,
    is_followed_up and coalesce(micros_to_contact <= follow_up_hours() * 3600000000, false) as is_in_time,
    is_followed_up and add_minutes(referred_at, follow_up_hours() * 60) <= as_of_instant() as is_past_target,
    is_followed_up and add_minutes(referred_at, untouched_days() * 1440) < as_of_instant() as is_old
  from timed
),

final as (
  select
    rep_role,
    rep_id,
    referral_id,
    referred_on,
    is_counted,
    case when is_followed_up and micros_to_contact >= 0 then quotient(micros_to_contact, 60000000) end as minutes_to_contact,
    is_in_time,
    is_in_time or is_past_target as is_due,
    is_old,
    win_id,
    won_on,
    credit_millionths,
    lead_created_on
  from judged
)

select * from final
