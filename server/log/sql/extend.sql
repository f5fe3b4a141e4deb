-- The road into the tree: new and longer tiles, the size they make, a checkpoint when one was signed; all in one transaction, and only on top of what is
-- there. A tile's bytes are `widths` hashes of `hashes`, one tile after the other. `origin` is null without a checkpoint, `positions` for a log without holes.
create or replace function proof.extend(
  reached bigint,
  next bigint,
  levels smallint[],
  numbers bigint[],
  widths integer[],
  hashes bytea,
  origin text,
  root bytea,
  note text,
  refusal text,
  positions bigint[]
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update proof.progress set size = next, refusal = extend.refusal where size = reached;
  if not found then
    raise exception 'the tree has not % leaves', reached using errcode = 'serialization_failure';
  end if;

  insert into proof.tiles (level, number, hashes)
    select level, number, substring(extend.hashes from (32 * (behind - width) + 1)::integer for 32 * width)
    from (
      select level, number, width, sum(width) over (order by n) as behind
      from unnest(levels, numbers, widths) with ordinality as tile (level, number, width, n)
    ) as placed
    on conflict (level, number) do update set hashes = excluded.hashes;

  if next > reached and not exists (
    select from proof.tiles where level = 0 and number = (next - 1) / 256 and octet_length(tiles.hashes) = 32 * ((next - 1) % 256 + 1)
  ) then
    raise exception 'the tiles do not make a tree of % leaves', next using errcode = 'integrity_constraint_violation';
  end if;

  if cardinality(positions) <> next - reached then
    raise exception '% positions of % leaves', cardinality(positions), next - reached using errcode = 'integrity_constraint_violation';
  end if;
  insert into proof.leaves (log, index, position)
    select proof.origin(), reached + n - 1, position from unnest(positions) with ordinality as leaf (position, n);

  if origin is not null then
    insert into proof.checkpoints (origin, size, root, note) values (extend.origin, next, extend.root, extend.note)
      on conflict on constraint checkpoints_pkey do update set root = excluded.root, note = excluded.note, signed = now();
  end if;
end
$$;
