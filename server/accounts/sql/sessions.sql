-- Who is signed in. The token itself is nowhere: only its SHA-256. Until `previous_until` the token before the last rotation is good too.
create table if not exists accounts.sessions (
  id uuid primary key,
  token text collate "C" not null unique,
  previous text collate "C",
  previous_until timestamptz,
  person uuid not null,
  method text not null,
  provider text,
  agent text not null,
  roles text not null,
  opened timestamptz not null,
  confirmed timestamptz not null,
  seen timestamptz not null
);
create index if not exists sessions_previous on accounts.sessions (previous) where previous is not null;
create index if not exists sessions_person on accounts.sessions (person);
create index if not exists sessions_seen on accounts.sessions (seen);
