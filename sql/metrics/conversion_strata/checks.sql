-- no more leads are won than there are
select lead_group, segment, region, created_quarter from conversion_strata where won > leads or won < 0;

-- leads that go to the owner of the advocate have sales involved
select segment, region, created_quarter from conversion_strata where is_owner_routed and not is_sales_involved;
