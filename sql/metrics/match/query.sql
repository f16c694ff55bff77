with counted as (
  select 'referral_to_lead' as match_name, count(*) as total, count(case when lead_id is not null then 1 end) as matched
  from referral
  union all
  select 'lead_to_opportunity' as match_name, count(*) as total, count(case when opportunity_id is not null then 1 end) as matched
  from lead
  union all
  select 'customer_to_account' as match_name, count(*) as total, count(case when account_id is not null then 1 end) as matched
  from customers
  where signed_up_at < as_of_instant()
  union all
  select 'referral_source_without_referral' as match_name, count(*) as total, count(case when not is_linked then 1 end) as matched
  from lead
  where claims_referral
),

final as (
  select match_name, total, matched from counted
)

select * from final
