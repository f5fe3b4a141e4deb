-- The log for people who read SQL: the entries as jsonb.
create or replace view log.journal with (security_invoker = true) as
  select position, stream, revision, type, version, at, convert_from(entry, 'UTF8')::jsonb as entry from log.events;
