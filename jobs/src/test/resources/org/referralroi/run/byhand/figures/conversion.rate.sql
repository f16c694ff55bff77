-- conversion.rate, referred, all, t12m: leads that are 90 days to a year and 90 days old, won within 90 days
select count(*) filter (won_on - created_on between 0 and 90) / count(*) as value, count(*) as n
from grouped
where lead_group = 'referred'
  and created_on >= as_of() - interval 12 months - interval 90 days
  and created_on < as_of() - interval 90 days;
