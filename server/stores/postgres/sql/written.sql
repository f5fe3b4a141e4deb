-- A recorded instant as entries write it: UTC, milliseconds.
create or replace function log.written(at timestamptz) returns text language sql stable
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
