with final as (
  select
    advocates.advocate_id,
    advocates.name,
    programs.kind as program_kind,
    advocates.customer_id,
    advocates.owner_rep_id,
    advocates.recruited_by_rep_id,
    case when advocates.invited_at < as_of_instant() then local_date(advocates.invited_at) end as invited_on,
    case when advocates.enrolled_at < as_of_instant() then local_date(advocates.enrolled_at) end as enrolled_on
  from advocates
  left join programs on programs.program_id = advocates.program_id
)

select * from final
