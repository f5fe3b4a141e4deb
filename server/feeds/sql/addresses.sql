-- One secret address for each thing a person follows. The token itself is nowhere: only its SHA-256. `of` is the space or the laboratory; a person's own calendar has none.
create table if not exists feeds.addresses (
  id uuid primary key,
  token text collate "C" not null unique,
  person uuid not null,
  kind text not null check (kind in ('mine', 'space', 'lab')),
  of uuid,
  language text not null check (language in ('it', 'en')),
  made timestamptz not null,
  read date,
  check ((kind = 'mine') = (of is null)),
  unique nulls not distinct (person, kind, of)
);
