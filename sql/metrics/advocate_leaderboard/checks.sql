-- nobody is ranked behind the place, and the first of a window has rank 1
select window_name, place
from advocate_leaderboard
where value_rank > place or (place = 1 and value_rank <> 1);

-- a window shows all that are ranked in it, up to a thousand
select window_name
from advocate_leaderboard
group by window_name
having count(*) <> least(max(advocates_ranked), 1000) or min(advocates_ranked) <> max(advocates_ranked);
