-- opening, what came and what went give closing
select customer_id, spell_no, month
from customer_month
where opening_minor + new_minor + reactivation_minor + expansion_minor - contraction_minor - churn_minor
  <> closing_minor;

-- closing is the opening of the next month
with following as (
  select
    customer_id,
    spell_no,
    month,
    closing_minor,
    lead(opening_minor) over (partition by customer_id, spell_no order by month) as next_opening_minor
  from customer_month
)
select customer_id, spell_no, month
from following
where next_opening_minor is not null and next_opening_minor <> closing_minor;

-- closing in all is what all segments in force on the last day add up to
with months as (
  select month, sum(closing_minor) as closing_minor from customer_month group by month
),
segments as (
  select calendar.month, sum(mrr_segment.mrr_minor) as segment_minor
  from calendar
  join mrr_segment
    on mrr_segment.from_on < calendar.next_month
    and (mrr_segment.until_on is null or mrr_segment.until_on >= calendar.next_month)
  group by calendar.month
)
select months.month
from months
join segments on segments.month = months.month
where months.closing_minor <> segments.segment_minor;
