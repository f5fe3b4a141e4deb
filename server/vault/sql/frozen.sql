-- What was seen stays said: the owner and superusers too are refused, unless they first remove this trigger. Only `vault.trim_looks` deletes, from the beginning.
create or replace function vault.frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('vault.trimming', true), '') = 'on' then return null; end if;
  raise exception 'vault.looks is frozen: % refused', lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

create or replace trigger frozen before update or delete or truncate on vault.looks
  for each statement execute function vault.frozen();
