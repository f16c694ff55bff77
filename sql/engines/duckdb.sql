-- What DuckDB spells its own way, under the names that all our SQL uses. The same names stand in spark.sql.

-- whether the whole text matches the pattern; patterns keep to what RE2 and java.util.regex share
create macro text_matches(x, pattern) as regexp_full_match(x, pattern);

-- b - a in days
create macro days_between(a, b) as (b - a);

-- the same day n months later, or the last of that month
create macro add_months(d, n) as cast(d + to_months(n) as date);

-- the instant n minutes later
create macro add_minutes(t, n) as (t + to_minutes(n));

-- microseconds since 1970 of an instant in UTC
create macro micros(t) as epoch_us(t);

-- the local date of an instant in UTC
create macro date_in_zone(t, zone) as cast(timezone(zone, timezone('UTC', t)) as date);

-- whole-number quotient of numbers that are not negative
create macro quotient(a, b) as (a // b);

-- first 8 hex digits of md5 as an integer, mod 200
create macro bucket(id) as cast(cast('0x' || substr(md5(id), 1, 8) as bigint) % 200 as int);

-- a text as a date, null where it is none; cast back, it must be the same text again. The engines differ about a
-- year 0000, so there is none
create macro parse_date(x) as
  case when length(x) = 10 and left(x, 4) <> '0000' and cast(try_cast(x as date) as string) = x
    then try_cast(x as date) end;

-- a text as the first day of a month
create macro parse_month(x) as
  case when text_matches(x, '[0-9]{4}-(0[1-9]|1[0-2])') and left(x, 4) <> '0000'
    then try_cast(x || '-01' as date) end;

-- minutes that an offset such as +02:00 or Z is ahead of UTC
create macro offset_minutes(x) as
  case
    when right(x, 1) = 'Z' then 0
    when substr(right(x, 6), 1, 1) = '-'
      then -(cast(substr(right(x, 6), 2, 2) as int) * 60 + cast(right(x, 2) as int))
    else cast(substr(right(x, 6), 2, 2) as int) * 60 + cast(right(x, 2) as int)
  end;

-- a text as an instant in UTC; the usual form first, known by being the same text again, as patterns are slow
create macro parse_instant(x) as
  case
    when length(x) = 20 and right(x, 1) = 'Z' and substr(x, 11, 1) = 'T' and left(x, 4) <> '0000'
        and cast(try_cast(replace(left(x, 19), 'T', ' ') as timestamp) as string) = replace(left(x, 19), 'T', ' ')
      then try_cast(replace(left(x, 19), 'T', ' ') as timestamp)
    when text_matches(x, '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])')
        and left(x, 4) <> '0000'
      then add_minutes(
        try_cast(replace(left(x, length(x) - case when right(x, 1) = 'Z' then 1 else 6 end), 'T', ' ') as timestamp),
        -offset_minutes(x))
  end;

-- a text as a decimal; the pattern first, as the cast alone would take 1_000 or 1e3
create macro parse_money(x) as
  case
    when starts_with(cast(try_cast(x as decimal(16, 4)) as string), x) and right(x, 1) not in ('.', '-')
      then try_cast(x as decimal(16, 4))
    when text_matches(x, '-?[0-9]{1,12}([.][0-9]{1,4})?') then try_cast(x as decimal(16, 4)) end;
create macro parse_number(x) as
  case when text_matches(x, '-?[0-9]{1,18}([.][0-9]{1,10})?') then try_cast(x as decimal(28, 10)) end;
create macro parse_rate(x) as
  case when text_matches(x, '[0-9]{1,6}([.][0-9]{1,8})?') and try_cast(x as decimal(14, 8)) > 0
    then try_cast(x as decimal(14, 8)) end;

-- a text as a currency code
create macro parse_currency(x) as case when text_matches(x, '[A-Z]{3}') then x end;

-- a text as a flag
create macro parse_flag(x) as case when x = 'true' then true when x = 'false' then false end;

-- first day of the month of a date
create macro month_of(d) as cast(date_trunc('month', d) as date);

-- an address as it is compared: spaces trimmed (U+0020 only), lower case, nothing more; the engines' own lower differs
-- in two letters: of the final sigma and the dotted capital I
create macro email_key(x) as nullif(lower(replace(replace(trim(x, ' '), 'Σ', 'σ'), 'İ', 'i')), '');

-- first day of the quarter and of the year of a date
create macro quarter_of(d) as cast(date_trunc('quarter', d) as date);
create macro year_of(d) as cast(date_trunc('year', d) as date);
