-- Takes back the values of events that were not recorded, as long as they are still those of the write that kept them.
create or replace function vault.drop(events uuid[], of_write bytea) returns bigint
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  with gone as (delete from vault.sealed as s where s.event = any(events) and s.blind = of_write returning 1) select count(*) from gone;
$$;
