-- Which entry each leaf is, for a log whose positions have holes; empty for one that has none. Positions of one log mean nothing in another: each log that a
-- database was moved to has its own numbers, and those of the logs before stay.
create table if not exists proof.leaves (
  log text collate "C" not null,
  index bigint not null,
  position bigint not null,
  constraint leaves_pkey primary key (log, index),
  constraint leaves_position_key unique (log, position)
);

-- A table made before a log had a name in it.
do $$
begin
  if not exists (select from pg_attribute where attrelid = 'proof.leaves'::regclass and attname = 'log') then
    alter table proof.leaves add column log text collate "C";
    drop trigger if exists kept on proof.leaves;
    update proof.leaves set log = coalesce((select o.log from log.origin as o), 'postgres');
    alter table proof.leaves
      alter column log set not null,
      drop constraint leaves_pkey,
      drop constraint leaves_position_key,
      add constraint leaves_pkey primary key (log, index),
      add constraint leaves_position_key unique (log, position);
  end if;
end
$$;

-- Whose positions these are now.
create or replace function proof.origin() returns text language sql stable
set search_path = pg_catalog, pg_temp
as $$ select coalesce((select log from log.origin), 'postgres') $$;

-- Gives the leaves from `reached` on their positions in the log as it is now: after a move, when the tree is there and its numbers are not.
create or replace function proof.number(reached bigint, positions bigint[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if reached <> (select count(*) from proof.leaves where log = proof.origin()) then
    raise exception '% leaves are not those that have a number', reached using errcode = 'serialization_failure';
  end if;
  insert into proof.leaves (log, index, position)
    select proof.origin(), reached + n - 1, position from unnest(positions) with ordinality as leaf (position, n);
end
$$;
