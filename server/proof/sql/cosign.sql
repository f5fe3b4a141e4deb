-- Keeps a witness's signature line under a checkpoint there is. Whoever calls it has verified it.
create or replace function proof.cosign(origin text, size bigint, witness text, line text) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into proof.cosignatures (origin, size, witness, line)
    select k.origin, k.size, cosign.witness, cosign.line from proof.checkpoints as k where k.origin = cosign.origin and k.size = cosign.size
    on conflict do nothing
$$;
