-- Deletes the entries older than a moment, and remembers where the chain goes on from.
create or replace function vault.trim_looks(before timestamptz) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  upto bigint;
  gone bigint;
begin
  if before > clock_timestamp() - interval '6 months' then
    raise exception 'entries younger than six months stay' using errcode = 'integrity_constraint_violation';
  end if;
  if pg_advisory_xact_lock(7305810342141) is null then return 0; end if;
  -- The oldest entry that stays, by number: a clock that went back must not make a hole.
  select coalesce((select l.n - 1 from vault.looks as l where l.at >= before order by l.n limit 1), (select max(l.n) from vault.looks as l)) into upto;
  if upto is null then return 0; end if;
  insert into vault.looks_base (n, hash) select l.n, l.hash from vault.looks as l where l.n = upto
    on conflict (one) do update set n = excluded.n, hash = excluded.hash;
  perform set_config('vault.trimming', 'on', true);
  delete from vault.looks as l where l.n <= upto;
  get diagnostics gone = row_count;
  perform set_config('vault.trimming', '', true);
  return gone;
end
$$;
