-- Referrals of enrolled advocates, of any status, numbered for each advocate from the newest
with final as (
  select
    advocate.advocate_id,
    advocate.program_kind,
    referral.referral_id,
    referral.referred_on,
    referral.status,
    cast(
      row_number() over (partition by advocate.advocate_id order by referral.referred_on desc, referral.referral_id desc)
      as int
    ) as number_from_newest
  from referral
  join advocate on advocate.advocate_id = referral.advocate_id
  where advocate.enrolled_on is not null
)

select * from final
