-- The head of the log is its last event: there is no second copy of it to keep or to trust. No row while the log is empty.
create or replace view log.head with (security_invoker = true) as
  select position, at from log.events order by position desc limit 1;
