-- The same road for one event alone, which is what most people ask most of the time, at a third of the work. Whatever is unusual goes the general way.
create or replace function log.append_one(
  named text, -- the stream
  expected bigint,
  given uuid,
  type text,
  version smallint,
  head text,
  middle text,
  tail text
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  stamp timestamptz;
  at text;
  next bigint; -- its position
  reached bigint; -- the stream's revision
  bytes bytea;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append_one needs READ COMMITTED' using errcode = 'active_sql_transaction';
  end if;
  if pg_advisory_xact_lock(7305810342121) is null then return null; end if;

  select head.position + 1, greatest(date_trunc('milliseconds', clock_timestamp()), head.at),
      coalesce((select revision from log.events where stream = named order by revision desc limit 1), -1)
    into next, stamp, reached
    from log.head
    where not exists (select from log.closed where stream = named)
      and not exists (select from log.events where id = given);
  if next is null or not log.meets(expected, reached) then
    return log.append(
      array[named], array[1], array[1], array[expected], array[false], array[1],
      array[named], array[given], array[type], array[version], array[head], array[middle], array[tail]
    );
  end if;

  at := log.written(stamp);
  bytes := convert_to(head || at || middle || reached + 1 || tail, 'UTF8');
  insert into log.events (position, stream, revision, id, type, version, entry, leaf, at)
    values (next, named, reached + 1, given, type, version, bytes, log.leaf(bytes), stamp);
  return '{"at":"' || at || '","firsts":[' || next || '],"revisions":[' || reached + 1 || ']}';
end
$$;
