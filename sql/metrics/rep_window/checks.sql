-- what is in time, untouched or converted is part of what could be
select rep_role, rep_id
from rep_window
where in_time > due or untouched > old or converted > ripe;

-- what is reached of goals is no more than what there is in the window, and there only where there are goals
select rep_role, rep_id
from rep_window
where recruited_reached > advocates_recruited
  or referrals_reached > referrals
  or new_customers_reached > new_customers
  or (referrals_goal_millionths is null and referrals_reached is not null);
