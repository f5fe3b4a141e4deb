-- Keeps the sealed values of the writes that were recorded, in the transaction of the append; gives back the answer of the append as it came.
-- What belongs to a person whose key is gone meanwhile is not kept.
create or replace function vault.keep(
  answer text,
  writes integer[], -- per row the number of its write in the append, from 1
  events uuid[],
  subjects uuid[],
  gens integer[],
  sealed bytea[],
  classes jsonb[],
  blinds bytea[],
  asks text[]
) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  refused jsonb := answer::jsonb -> 'refusals';
begin
  insert into vault.sealed (event, subject, gen, ct, classes, blind, ask)
    select given.event, given.subject, given.gen, given.ct, given.classes, given.blind, given.ask
    from unnest(writes, events, subjects, gens, sealed, classes, blinds, asks) as given (write, event, subject, gen, ct, classes, blind, ask)
    where not coalesce(refused ? given.write::text, false)
      and exists (select from vault.keys as k where k.subject = given.subject and k.gen = given.gen for key share)
    -- Just recorded, an event is new to this log: what is kept under its name was left by an attempt elsewhere. Without an append the first row stays.
    on conflict (event, subject) do update
      set gen = excluded.gen, ct = excluded.ct, classes = excluded.classes, blind = excluded.blind, ask = excluded.ask
      where answer <> '{}';
  return answer;
end
$$;
