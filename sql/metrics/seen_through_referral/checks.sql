-- what is won is part of what was open
select program_kind, channel, age_from
from seen_through_referral
where won > referrals;
