-- The checkpoints that were signed, one for each size of each origin, as they are published. `signed` is when `note` was last signed.
create table if not exists proof.checkpoints (
  origin text collate "C" not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null default now(),
  signed timestamptz not null default now(),
  primary key (origin, size)
);

create index if not exists checkpoints_latest on proof.checkpoints (at, size);
