-- the values of a slice add up to all
with keys as (
  select 'segment' as slice_key, false as is_of_referral
  union all
  select 'region' as slice_key, false as is_of_referral
  union all
  select 'industry' as slice_key, false as is_of_referral
  union all
  select 'program_kind' as slice_key, true as is_of_referral
  union all
  select 'channel' as slice_key, true as is_of_referral
  union all
  select 'sales_involved' as slice_key, true as is_of_referral
  union all
  select 'owner_routed' as slice_key, true as is_of_referral
),
whole as (
  select conversion.lead_group, keys.slice_key, conversion.leads, conversion.won
  from conversion
  join keys on conversion.lead_group = 'referred' or not keys.is_of_referral
  where conversion.slice = 'all'
),
parts as (
  select lead_group, split_part(slice, '=', 1) as slice_key, sum(leads) as leads, sum(won) as won
  from conversion
  where slice <> 'all'
  group by lead_group, split_part(slice, '=', 1)
)
select coalesce(whole.lead_group, parts.lead_group) as lead_group, coalesce(whole.slice_key, parts.slice_key) as slice_key
from whole
full join parts on parts.lead_group = whole.lead_group and parts.slice_key = whole.slice_key
where coalesce(whole.leads, 0) <> coalesce(parts.leads, 0) or coalesce(whole.won, 0) <> coalesce(parts.won, 0);
