-- conversion.ratio, referred_vs_non_referred, all, t12m: the rate of the referred by that of marketing and other leads
with rates as (
  select lead_group = 'referred' as referred, avg((won_on is not null and won_on - created_on between 0 and 90)::int) as rate, count(*) as n
  from grouped
  where lead_group <> 'assisted'
    and created_on >= as_of() - interval 12 months - interval 90 days
    and created_on < as_of() - interval 90 days
  group by 1
)
select max(rate) filter (referred) / max(rate) filter (not referred) as value, sum(n) as n from rates;
