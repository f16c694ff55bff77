-- What Spark spells its own way, under the names that all our SQL uses. The same names stand in duckdb.sql.

-- whether the whole text matches the pattern; the look-ahead stands for the end, as $ would let a last newline pass
create temporary function text_matches(x string, pattern string) returns boolean
return x rlike ('^(?:' || pattern || ')(?!a|[^a])');

-- b - a in days
create temporary function days_between(a date, b date) returns int return datediff(b, a);

-- the instant n minutes later
create temporary function add_minutes(t timestamp_ntz, n int) returns timestamp_ntz
return timestampadd(minute, n, t);

-- microseconds since 1970 of an instant in UTC
create temporary function micros(t timestamp_ntz) returns bigint
return unix_micros(cast(t as timestamp_ltz));

-- the local date of an instant in UTC
create temporary function date_in_zone(t timestamp_ntz, zone string) returns date
return cast(convert_timezone('UTC', zone, t) as date);

-- whole-number quotient of numbers that are not negative
create temporary function quotient(a bigint, b bigint) returns bigint return a div b;

-- first 8 hex digits of md5 as an integer, mod 200
create temporary function bucket(id string) returns int
return cast(cast(conv(substr(md5(id), 1, 8), 16, 10) as bigint) % 200 as int);

-- a text as a date, null where it is none; cast back, it must be the same text again. The engines differ about a
-- year 0000, so there is none
create temporary function parse_date(x string) returns date
return case when length(x) = 10 and left(x, 4) <> '0000' and cast(try_cast(x as date) as string) = x
    then try_cast(x as date) end;

-- a text as the first day of a month
create temporary function parse_month(x string) returns date
return case when text_matches(x, '[0-9]{4}-(0[1-9]|1[0-2])') and left(x, 4) <> '0000'
    then try_cast(x || '-01' as date) end;

-- minutes that an offset such as +02:00 or Z is ahead of UTC
create temporary function offset_minutes(x string) returns int
return
  case
    when right(x, 1) = 'Z' then 0
    when substr(right(x, 6), 1, 1) = '-'
      then -(try_cast(substr(right(x, 6), 2, 2) as int) * 60 + try_cast(right(x, 2) as int))
    else try_cast(substr(right(x, 6), 2, 2) as int) * 60 + try_cast(right(x, 2) as int)
  end;

-- a text as an instant in UTC
create temporary function parse_instant(x string) returns timestamp_ntz
return
  case
    when text_matches(x, '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])')
        and left(x, 4) <> '0000'
      then add_minutes(
        try_cast(replace(left(x, length(x) - case when right(x, 1) = 'Z' then 1 else 6 end), 'T', ' ') as timestamp_ntz),
        -offset_minutes(x))
  end;

-- a text as a decimal; the pattern first, as the cast alone would take 1_000 or 1e3
create temporary function parse_money(x string) returns decimal(16, 4)
return case when text_matches(x, '-?[0-9]{1,12}([.][0-9]{1,4})?') then try_cast(x as decimal(16, 4)) end;
create temporary function parse_number(x string) returns decimal(28, 10)
return case when text_matches(x, '-?[0-9]{1,18}([.][0-9]{1,10})?') then try_cast(x as decimal(28, 10)) end;
create temporary function parse_rate(x string) returns decimal(14, 8)
return case when text_matches(x, '[0-9]{1,6}([.][0-9]{1,8})?') and try_cast(x as decimal(14, 8)) > 0
    then try_cast(x as decimal(14, 8)) end;

-- a text as a currency code
create temporary function parse_currency(x string) returns string
return case when text_matches(x, '[A-Z]{3}') then x end;

-- a text as a flag
create temporary function parse_flag(x string) returns boolean
return case when x = 'true' then true when x = 'false' then false end;

-- first day of the month of a date
create temporary function month_of(d date) returns date return trunc(d, 'month');

-- an address as it is compared: spaces trimmed (U+0020 only), lower case, nothing more; the engines' own lower differs
-- in two letters: of the final sigma and the dotted capital I
create temporary function email_key(x string) returns string
return nullif(lower(replace(replace(trim(x), 'Σ', 'σ'), 'İ', 'i')), '');

-- first day of the quarter and of the year of a date
create temporary function quarter_of(d date) returns date return trunc(d, 'quarter');
create temporary function year_of(d date) returns date return trunc(d, 'year');
