with seen as (
  select
    referral_id, program_id, advocate_id, channel, status, referred_at,
    local_date(referred_at) as referred_on,
    email_key(prospect_email) as prospect_address,
    lead_id as named_lead_id
  from referrals
  where referred_at < as_of_instant()
),

addresses as (
  select lead_outcome.lead_id, lead_outcome.created_at, lead_outcome.created_on, email_key(leads.email) as address
  from lead_outcome
  join leads on leads.lead_id = lead_outcome.lead_id
),

-- the nearest in time of the leads with the prospect's address
nearest as (
  select
    seen.referral_id, addresses.lead_id,
    row_number() over (
      partition by seen.referral_id
      order by abs(micros(addresses.created_at) - micros(seen.referred_at)), addresses.created_at, addresses.lead_id) as place
  from seen
  join addresses on addresses.address = seen.prospect_address
  where days_between(seen.referred_on, addresses.created_on) between -90 and attribution_window_days()
),

linked as (
  select
    seen.*,
    coalesce(named.lead_id, nearest.lead_id) as lead_id,
    case when named.lead_id is not null then 'lead_id' when nearest.lead_id is not null then 'address' end as link
  from seen
  left join lead_outcome as named on named.lead_id = seen.named_lead_id
  left join nearest on nearest.referral_id = seen.referral_id and nearest.place = 1
),

described as (
  select
    linked.*,
    programs.kind as program_kind,
    lead_outcome.created_on as lead_created_on,
    lead_outcome.win_kind, lead_outcome.win_id, lead_outcome.won_on,
    -- self-service starts are known by the day only: a referral of that day still came before
    coalesce(case
      when lead_outcome.win_kind = 'opportunity' then linked.referred_at >= lead_outcome.won_at
      else linked.referred_on > lead_outcome.won_on
    end, false) as is_after_win,
    coalesce(linked.prospect_address = email_key(advocates.email), false)
      or coalesce(linked.prospect_address = email_key(customers.email), false)
      or coalesce(email_key(leads.email) = email_key(advocates.email), false)
      or coalesce(email_key(leads.email) = email_key(customers.email), false)
      or coalesce(lead_outcome.account_id = customers.account_id, false)
      or coalesce(lead_outcome.customer_id = advocates.customer_id, false) as is_self_referral,
    coalesce(lead_outcome.first_lost_at < linked.referred_at, false)
      or coalesce(days_between(local_date(case
        when lead_outcome.first_contacted_at < linked.referred_at
          then greatest(lead_outcome.created_at, lead_outcome.first_contacted_at)
        else lead_outcome.created_at
      end), linked.referred_on) >= 180, false) as is_reactivation
  from linked
  left join programs on programs.program_id = linked.program_id
  left join advocates on advocates.advocate_id = linked.advocate_id
  left join customers on customers.customer_id = advocates.customer_id
  left join lead_outcome on lead_outcome.lead_id = linked.lead_id
  left join leads on leads.lead_id = linked.lead_id
),

judged as (
  select
    described.*,
    case
      when status = 'rejected' then 'rejected'
      when is_self_referral then 'self_referral'
      when lead_id is null then 'no_lead'
      when win_id is null then 'not_won'
      when is_after_win then 'after_win'
      when days_between(referred_on, won_on) > attribution_window_days() then 'outside_window'
    end as obstacle
  from described
),

-- among the referrals that could be credited with one win
competing as (
  select
    judged.*,
    row_number() over (partition by case when obstacle is null then win_id end, obstacle order by referred_at, referral_id) as place,
    count(*) over (partition by case when obstacle is null then win_id end, obstacle) as competitors
  from judged
),

credited as (
  select
    competing.*,
    case
      when obstacle is not null then 0
      when credit_policy() = 'first' and place = 1 or credit_policy() = 'last' and place = competitors then 1000000
      when credit_policy() = 'split'
        then quotient(1000000, competitors) + case when place <= 1000000 % competitors then 1 else 0 end
      else 0
    end as credit_millionths
  from competing
),

final as (
  select
    credited.*,
    status <> 'rejected' and not is_self_referral and not is_after_win as is_valid,
    case
      when lead_id is null then null
      when days_between(referred_on, lead_created_on) >= -1 then 'sourced'
      when is_reactivation then 'reactivated'
      else 'influenced'
    end as origin,
    case when credit_millionths = 0 then coalesce(obstacle, 'other_referral') end as no_credit_reason
  from credited
)

select * from final
