-- Deletes the values of these events because their time is over, with what would tell whether a guess at their requests is right, and says that it did.
create or replace function vault.expire(events uuid[], named text, because text, older timestamptz) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  gone bigint;
begin
  update vault.sealed as s set blind = null, ask = null
    where s.blind in (select own.blind from vault.sealed as own where own.event = any(events));
  delete from vault.sealed as s where s.event = any(events);
  get diagnostics gone = row_count;
  if gone > 0 then insert into vault.expired (rule, basis, before, rows) values (named, because, older, gone); end if;
  return gone;
end
$$;
