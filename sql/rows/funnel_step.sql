-- Steps that advocates and valid referrals have reached, each with its day and that of the step before
with first_referral as (
  select advocate_id, min(referred_on) as referred_on
  from referral
  group by advocate_id
),

first_payment as (
  select referral_id, min(paid_on) as paid_on
  from reward
  where paid_on is not null
  group by referral_id
),

-- the local day of every step that an advocate or a valid referral has reached
dated as (
  select
    coalesce(advocate.invited_on, advocate.enrolled_on) as entered_on,
    advocate.advocate_id as id,
    'advocate' as who,
    advocate.invited_on,
    advocate.enrolled_on,
    first_referral.referred_on as active_on,
    cast(null as date) as lead_on,
    cast(null as date) as contacted_on,
    cast(null as date) as opportunity_on,
    cast(null as date) as won_on,
    cast(null as date) as paying_on,
    cast(null as date) as rewarded_on
  from advocate
  left join first_referral on first_referral.advocate_id = advocate.advocate_id
  union all
  select
    referral.referred_on, referral.referral_id, 'referral', null, null, null,
    lead.created_on,
    local_date(lead.first_contacted_at),
    local_date(opportunity.created_at),
    lead.won_on,
    customer.started_on,
    first_payment.paid_on
  from referral
  left join lead on lead.lead_id = referral.lead_id
  left join opportunity on opportunity.opportunity_id = lead.opportunity_id
  left join customer on customer.customer_id = lead.customer_id
  left join first_payment on first_payment.referral_id = referral.referral_id
  where referral.is_valid
),

-- one row for each step, with its day and that of the step before
steps as (
  select
    dated.entered_on,
    dated.id,
    names.step,
    case names.step
      when 'invited' then entered_on
      when 'enrolled' then enrolled_on
      when 'active' then active_on
      when 'referral' then entered_on
      when 'lead' then lead_on
      when 'contacted' then contacted_on
      when 'opportunity' then opportunity_on
      when 'won' then won_on
      when 'paying' then paying_on
      when 'rewarded' then rewarded_on
    end as reached_on,
    case names.step
      when 'enrolled' then invited_on
      when 'active' then enrolled_on
      when 'lead' then entered_on
      when 'contacted' then lead_on
      when 'opportunity' then contacted_on
      when 'won' then opportunity_on
      when 'paying' then won_on
      when 'rewarded' then paying_on
    end as before_on
  from dated
  join (
    values ('advocate', 'invited'), ('advocate', 'enrolled'), ('advocate', 'active'),
      ('referral', 'referral'), ('referral', 'lead'), ('referral', 'contacted'), ('referral', 'opportunity'),
      ('referral', 'won'), ('referral', 'paying'), ('referral', 'rewarded')
  ) as names(who, step) on names.who = dated.who
),

final as (
  select
    id,
    step,
    entered_on,
    before_on,
    reached_on,
    case when before_on <= reached_on then days_between(before_on, reached_on) end as days
  from steps
  where reached_on is not null
)

select * from final
