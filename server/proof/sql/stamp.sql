-- Keeps an authority's answer about a checkpoint there is. Whoever calls it has seen that it is a granted stamp over this checkpoint.
create or replace function proof.stamp(origin text, size bigint, reply bytea) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  insert into proof.stamps (origin, size, reply)
    select k.origin, k.size, stamp.reply from proof.checkpoints as k where k.origin = stamp.origin and k.size = stamp.size
    on conflict do nothing
$$;
