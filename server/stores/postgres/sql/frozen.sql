-- What is recorded stays: the owner and superusers too are refused, unless they first remove this trigger.
create or replace function log.frozen() returns trigger language plpgsql as $$
begin
  raise exception 'log.events is frozen: % refused', lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

create or replace trigger frozen before update or delete or truncate on log.events
  for each statement execute function log.frozen();
