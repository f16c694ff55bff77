-- the customers of a combination leave once each
with exits as (
  select pattern_no, sum(churned + censored) as customers from tenure_exit group by pattern_no
)
select covariate_pattern.pattern_no, covariate_pattern.customers, exits.customers as leaving
from covariate_pattern
full join exits on exits.pattern_no = covariate_pattern.pattern_no
where coalesce(exits.customers, 0) <> coalesce(covariate_pattern.customers, 0);
