-- Erases a person: their key, their values, and what would tell whether a guess at a request about them is right. May be repeated; answers what went in all.
create or replace function vault.erase(person uuid, moment timestamptz) returns table (at timestamptz, keys bigint, rows bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  keys_gone bigint;
  rows_gone bigint;
begin
  -- Nobody is given a key meanwhile; whoever was keeping values under the old one is waited for by the delete itself.
  perform pg_advisory_xact_lock(7305810342142);
  insert into vault.erased as e (subject, at) values (person, moment) on conflict (subject) do nothing;
  delete from vault.keys as k where k.subject = person;
  get diagnostics keys_gone = row_count;
  update vault.sealed as s set blind = null, ask = null
    where s.blind in (select own.blind from vault.sealed as own where own.subject = person);
  delete from vault.sealed as s where s.subject = person;
  get diagnostics rows_gone = row_count;
  return query update vault.erased as e set keys = e.keys + keys_gone, rows = e.rows + rows_gone
    where e.subject = person returning e.at, e.keys, e.rows;
end
$$;
