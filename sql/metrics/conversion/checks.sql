-- the values of a slice add up to all
with parts as (
  select lead_group, split_part(slice, '=', 1) as slice_key, sum(leads) as leads, sum(won) as won
  from conversion
  where slice <> 'all'
  group by lead_group, split_part(slice, '=', 1)
)
select parts.lead_group, parts.slice_key
from parts
join conversion as whole on whole.lead_group = parts.lead_group and whole.slice = 'all'
where parts.leads <> whole.leads or parts.won <> whole.won;
