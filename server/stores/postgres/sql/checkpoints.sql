-- How far each version of each projection has read. One version of a projection is live.
create table if not exists log.checkpoints (
  projection text collate "C" not null,
  version integer not null,
  position bigint not null default 0,
  state text collate "C" not null check (state in ('building', 'live', 'retired')),
  error text,
  at timestamptz not null default now(),
  primary key (projection, version)
);

create unique index if not exists checkpoints_live on log.checkpoints (projection) where state = 'live';
