-- what is part of another count is no larger
select elapsed_minutes
from follow_up
where in_time > contacted or in_time > due or untouched > uncontacted or untouched > old
  or due > contacted + uncontacted or old > contacted + uncontacted;
