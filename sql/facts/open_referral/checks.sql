-- a lead stands once
select lead_id
from open_referral
where lead_id is not null
group by lead_id
having count(*) > 1;
