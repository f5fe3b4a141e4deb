-- The newest key of each of these people; who has none is given the one proposed, unless they were erased.
create or replace function vault.key_for(subjects uuid[], proposed bytea[], with_kek text)
returns table (subject uuid, gen integer, kek text, wrapped bytea)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  -- An erasure that is under way is waited for: it takes the same lock alone.
  select pg_advisory_xact_lock_shared(7305810342142);
  insert into vault.keys (subject, gen, kek, wrapped)
    select given.subject, 1, with_kek, given.wrapped
    from unnest(subjects, proposed) as given (subject, wrapped)
    where not exists (select from vault.erased as e where e.subject = given.subject)
      and not exists (select from vault.keys as k where k.subject = given.subject)
    on conflict do nothing;
  select distinct on (k.subject) k.subject, k.gen, k.kek, k.wrapped
    from vault.keys as k where k.subject = any(subjects) order by k.subject, k.gen desc;
$$;
