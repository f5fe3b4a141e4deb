-- Puts keys under another key of the installation; those that have changed hands meanwhile are left alone.
create or replace function vault.rewrap(subjects uuid[], gens integer[], olds text[], wraps bytea[], with_kek text) returns bigint
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  with done as (
    update vault.keys as k set kek = with_kek, wrapped = given.wrapped
      from unnest(subjects, gens, olds, wraps) as given (subject, gen, kek, wrapped)
      where k.subject = given.subject and k.gen = given.gen and k.kek = given.kek
      returning 1
  )
  select count(*) from done;
$$;
