-- referrals that still count, with the address their prospect is known by
with addressed as (
  select referral.referral_id, referral.referred_at, referral.referred_on, referral.lead_id, email_key(referrals.prospect_email) as address
  from referral
  join referrals on referrals.referral_id = referral.referral_id
  where referral.status <> 'rejected'
),

-- the referral before this one of the same address, or that leads to the same lead
preceded as (
  select
    addressed.*,
    case when address is not null then lag(referral_id) over (partition by address order by referred_at, referral_id) end as by_address,
    case when address is not null then lag(referred_on) over (partition by address order by referred_at, referral_id) end as by_address_on,
    case when lead_id is not null then lag(referral_id) over (partition by lead_id order by referred_at, referral_id) end as by_lead,
    case when lead_id is not null then lag(referred_on) over (partition by lead_id order by referred_at, referral_id) end as by_lead_on
  from addressed
),

-- whose customer the prospect is: that of the lead, or anyone with the address
known as (
  select preceded.referral_id, preceded.referred_on, lead.customer_id
  from preceded
  join lead on lead.lead_id = preceded.lead_id
  where lead.customer_id is not null
  union all
  select preceded.referral_id, preceded.referred_on, customers.customer_id
  from preceded
  join customers on email_key(customers.email) = preceded.address
),

-- who starts on the very day of the referral came through it
served as (
  select
    known.referral_id,
    known.customer_id,
    paid_spell.started_on,
    row_number() over (partition by known.referral_id order by paid_spell.started_on, known.customer_id) as place
  from known
  join paid_spell on paid_spell.customer_id = known.customer_id
  where paid_spell.started_on < known.referred_on
    and (paid_spell.churned_on is null or paid_spell.churned_on > known.referred_on)
),

final as (
  select
    preceded.referral_id,
    -- of two, the nearer; both are there when the lead was found by the address
    case
      when by_lead is null then by_address
      when by_address is null or by_lead_on >= by_address_on then by_lead
      else by_address
    end as earlier_referral_id,
    case
      when by_lead is null then by_address_on
      when by_address is null or by_lead_on >= by_address_on then by_lead_on
      else by_address_on
    end as earlier_on,
    served.customer_id,
    served.started_on as customer_since
  from preceded
  left join served on served.referral_id = preceded.referral_id and served.place = 1
)

select * from final
