-- both periods have the same advocates
select program_kind, is_enrolled
from advocate_activity
group by program_kind, is_enrolled
having sum(case when period = 't12m' then advocates else 0 end)
  <> sum(case when period = 'to_date' then advocates else 0 end);

-- the referrals of the last twelve months are part of all
select recent.whose
from (select 'all' as whose, sum(referrals * advocates) as made from advocate_activity where period = 't12m') as recent
join (select 'all' as whose, sum(referrals * advocates) as made from advocate_activity where period = 'to_date') as whole
  on whole.whose = recent.whose
where recent.made > whole.made;
