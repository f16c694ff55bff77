-- sales_cycle.median_days, referred, all, t12m: days from the making of a lead to its win, of leads won in twelve months
with cycles as (
  select won_on - created_on as days
  from grouped
  where lead_group = 'referred' and won_on >= as_of() - interval 12 months and won_on < as_of() and won_on >= created_on
)
select quantile_cont(days, 0.5) as value, count(*) as n from cycles;
