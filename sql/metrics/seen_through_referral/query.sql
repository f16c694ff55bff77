-- a year of valid referrals that have been seen for as long as they could be credited, each lead once
with ranked as (
  select
    referral.program_kind,
    referral.channel,
    referral.referred_on,
    days_between(referral.referred_on, referral.won_on) as days_to_win,
    days_between(referral.referred_on, lead.lost_on) as days_to_loss,
    row_number() over (
      partition by coalesce('lead ' || referral.lead_id, 'referral ' || referral.referral_id)
      order by referral.referred_at, referral.referral_id
    ) as place
  from referral
  left join lead on lead.lead_id = referral.lead_id
  where referral.is_valid
),

observed as (
  select * from ranked
  where place = 1
    and referred_on >= date_add(add_months(as_of(), -12), -attribution_window_days())
    and referred_on < date_add(as_of(), -attribution_window_days())
),

ages as (
  select 0 as age_from
  union all
  select 30 as age_from
  union all
  select 90 as age_from
  union all
  select 180 as age_from
),

-- at an age only those take part that were still open when it began
final as (
  select
    observed.program_kind,
    observed.channel,
    ages.age_from,
    count(*) as referrals,
    count(case when observed.days_to_win <= attribution_window_days() then 1 end) as won
  from observed
  cross join ages
  where ages.age_from <= attribution_window_days()
    and (observed.days_to_win is null or observed.days_to_win >= ages.age_from)
    and (observed.days_to_loss is null or observed.days_to_loss >= ages.age_from)
  group by observed.program_kind, observed.channel, ages.age_from
)

select * from final
