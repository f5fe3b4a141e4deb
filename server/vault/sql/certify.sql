-- Keeps the certificate of an erasure; the first one stays.
create or replace function vault.certify(person uuid, note text) returns text
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  update vault.erased as e set certificate = coalesce(e.certificate, note) where e.subject = person returning e.certificate;
$$;
