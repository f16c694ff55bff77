-- a duplicate was referred later than the referral it repeats
select referral_id
from referral_flag
where flag = 'duplicate_prospect' and since_on > referred_on;

-- nobody was a customer before paying
select referral_id
from referral_flag
where flag = 'existing_customer' and since_on >= referred_on;
