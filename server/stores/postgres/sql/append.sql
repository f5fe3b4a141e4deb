-- The road into the log: a batch of writes, in order, in one transaction. A write is recorded whole or refused whole, whatever its neighbours do.
--
-- A write has parts (one per stream), a part has events: `write_parts` and `part_events` count them, `part_slot` points into `streams`.
-- `streams` names each stream once, `ids` each event once. An event's canonical text comes in three pieces, cut where `at` and `rev` go: only here, under the
-- lock, are these two known. Answers {at, firsts: each write's first position or 0, revisions: each part's revision after its write, refusals: by write}.
create or replace function log.append(
  streams text[],
  write_parts integer[],
  part_slot integer[],
  part_expected bigint[],
  part_closes boolean[],
  part_events integer[],
  event_streams text[],
  ids uuid[],
  types text[],
  versions smallint[],
  heads text[],
  middles text[],
  tails text[]
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off -- plans made while the tables are empty would scan them for ever
set plan_cache_mode = force_generic_plan -- only the length of the arrays differs: to plan anew costs more than it finds
as $$
declare
  stamp timestamptz;
  at text; -- `stamp` as entries write it
  start bigint; -- the last position before this batch
  last bigint; -- the last position given
  reached bigint[]; -- per stream its revision
  shut boolean[]; -- per stream
  some_known boolean; -- some id is in the log already
  taken bigint[]; -- per event the position its id has
  same_ask boolean[]; -- per event: it was the same request that took the id
  positions bigint[]; -- per event, null where refused
  event_revisions bigint[];
  actual bigint[]; -- per part of the write at hand its stream's revision
  closed_stream text; -- a closed stream the write at hand wants to change
  firsts bigint[];
  revisions bigint[];
  refusals jsonb;
  refusal jsonb;
  meets boolean;
  part integer := 1; -- first part of the write at hand
  event integer := 1; -- its first event
  next_part integer;
  next_event integer;
  slot integer;
begin
  if current_setting('transaction_isolation') <> 'read committed' then -- what follows must see all that was committed before it had the lock
    raise exception 'log.append needs READ COMMITTED' using errcode = 'active_sql_transaction';
  end if;
  if pg_advisory_xact_lock(7305810342121) is null then return null; end if;

  select coalesce(head.position, 0), greatest(date_trunc('milliseconds', clock_timestamp()), head.at),
      array(select coalesce((select revision from log.events where stream = named order by revision desc limit 1), -1) from unnest(streams) as named),
      array(select (select true from log.closed where stream = named) is not null from unnest(streams) as named),
      (select true from unnest(ids) as named where (select true from log.events where id = named) limit 1),
      array_fill(null::bigint, array[cardinality(ids)])
    into start, stamp, reached, shut, some_known, positions
    from (values (1)) as always left join log.head on true;
  if some_known then
    select array_agg(old.position order by n), array_agg(old.ask = (head || middle || 0 || tail)::jsonb ->> 'ask' order by n)
      into taken, same_ask
      from unnest(ids, heads, middles, tails) with ordinality as asked (id, head, middle, tail, n)
      left join lateral (
        select position, convert_from(entry, 'UTF8')::jsonb ->> 'ask' as ask from log.events where id = asked.id limit 1
      ) as old on true;
  end if;
  at := log.written(stamp);
  last := start;
  event_revisions := positions;

  for w in 1 .. cardinality(write_parts) loop
    next_part := part + write_parts[w];
    next_event := event;
    meets := true;
    closed_stream := null;
    for p in part .. next_part - 1 loop
      slot := part_slot[p];
      next_event := next_event + part_events[p];
      meets := meets and log.meets(part_expected[p], reached[slot]);
      if shut[slot] and (part_events[p] > 0 or part_closes[p]) then closed_stream := streams[slot]; end if;
    end loop;

    refusal := case when some_known then log.known(ids[event:next_event - 1], taken[event:next_event - 1], same_ask[event:next_event - 1]) end;
    if refusal is not null then null;
    elsif not meets then
      actual := array(select reached[s] from unnest(part_slot[part:next_part - 1]) as s);
      refusal := log.conflicts(array(select streams[s] from unnest(part_slot[part:next_part - 1]) as s), part_expected[part:next_part - 1], actual);
    elsif closed_stream is not null then
      refusal := jsonb_build_object('outcome', 'closed', 'stream', closed_stream);
    end if;

    if refusal is not null then
      firsts[w] := 0;
      refusals := coalesce(refusals, '{}') || jsonb_build_object(w, refusal);
    else
      firsts[w] := last + 1;
      for p in part .. next_part - 1 loop
        slot := part_slot[p];
        for e in event .. event + part_events[p] - 1 loop
          last := last + 1;
          reached[slot] := reached[slot] + 1;
          positions[e] := last;
          event_revisions[e] := reached[slot];
        end loop;
        event := event + part_events[p];
        revisions[p] := reached[slot];
        if part_closes[p] then
          insert into log.closed values (streams[slot]);
          shut[slot] := true;
        end if;
      end loop;
    end if;
    part := next_part;
    event := next_event;
  end loop;

  if last > start then
    insert into log.events (position, stream, revision, id, type, version, entry, leaf, at)
      select e.position, e.stream, e.revision, e.id, e.type, e.version, e.entry, log.leaf(e.entry), stamp
      from (
        select asked.*, convert_to(head || at || middle || revision || tail, 'UTF8') as entry
        from unnest(positions, event_streams, event_revisions, ids, types, versions, heads, middles, tails)
          as asked (position, stream, revision, id, type, version, head, middle, tail)
        where position is not null
        offset 0 -- keeps the planner from making each entry twice
      ) as e;
  end if;
  return json_build_object('at', at, 'firsts', firsts, 'revisions', revisions, 'refusals', refusals)::text;
end
$$;
