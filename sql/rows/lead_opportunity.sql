-- Leads, with the opportunity of each and whether a referral is linked to it
with final as (
  select lead_id, created_on, source, opportunity_id, claims_referral, is_linked
  from lead
)

select * from final
