-- the credit of a win sums to the whole, or to nothing
select win_id, sum(credit_millionths) as credit_millionths
from referral
where win_id is not null
group by win_id
having sum(credit_millionths) not in (0, 1000000);

-- a referral has credit or a reason why not
select referral_id
from referral
where (credit_millionths > 0 and no_credit_reason is not null)
  or (credit_millionths = 0 and no_credit_reason is null);

-- only valid referrals are credited
select referral_id from referral where credit_millionths > 0 and not is_valid;
