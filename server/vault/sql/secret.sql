-- A random key of the installation: the one that is there, or the one proposed. With `was` it is put under another key of the installation.
create or replace function vault.secret(named text, proposed bytea, with_kek text, was text default null)
returns table (kek text, wrapped bytea)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into vault.secrets (name, kek, wrapped) values (named, with_kek, proposed) on conflict do nothing;
  update vault.secrets as s set kek = with_kek, wrapped = proposed where s.name = named and s.kek = was;
  select s.kek, s.wrapped from vault.secrets as s where s.name = named;
$$;
