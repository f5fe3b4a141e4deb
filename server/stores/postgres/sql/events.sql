-- The events. `entry` is the canonical envelope, byte for byte what is hashed, proved and exported; the other columns repeat parts of it for indexes.
-- The functions that append guard lengths: a check constraint would be parsed again at every append.
create table if not exists log.events (
  position bigint primary key,
  stream text collate "C" not null,
  revision bigint not null,
  id uuid not null unique,
  type text collate "C" not null,
  version smallint not null,
  entry bytea not null, -- at most 65,535 bytes
  leaf bytea not null, -- SHA-256(0x00 ‖ entry)
  at timestamptz not null,
  unique (stream, revision)
);

create index if not exists events_type on log.events (type, position);
create index if not exists events_at on log.events using brin (at);
