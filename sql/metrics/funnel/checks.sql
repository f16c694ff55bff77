-- the last twelve months are part of the whole time
select recent.step
from (select step, sum(reached) as reached from funnel where period = 't12m' group by step) as recent
left join (select step, sum(reached) as reached from funnel where period = 'to_date' group by step) as whole
  on whole.step = recent.step
where recent.reached > coalesce(whole.reached, 0);

-- no step is reached by more than entered the funnel
select others.period, others.step
from (
  select period, step, case when step in ('invited', 'enrolled', 'active') then 'invited' else 'referral' end as entry, sum(reached) as reached
  from funnel
  group by period, step
) as others
left join (select period, step, sum(reached) as reached from funnel group by period, step) as entered
  on entered.period = others.period and entered.step = others.entry
where others.reached > coalesce(entered.reached, 0);
