-- no more is found than was looked for
select match_name from match where matched > total or matched < 0;
