-- a referred customer has a credited win and has started
select customer_id
from customer
where customer_group = 'referred' and (credited_win_id is null or started_on is null or credited_from is not null);
