-- what was earned is paid or owed, to the cent
select kind
from reward_total
where period = 'to_date'
group by kind
having sum(case when measure = 'earned' then value_minor else 0 end)
  <> sum(case when measure in ('paid', 'owed') then value_minor else 0 end);

-- days are known only of what was paid, and none are negative
select kind, measure, days
from reward_total
where (measure <> 'paid' and days is not null) or days < 0;
