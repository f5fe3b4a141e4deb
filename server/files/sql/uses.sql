-- The facts that name a file, copied from the log as it grows; `published` files are everybody's.
create table if not exists files.uses (
  position bigint not null,
  field text collate "C" not null, -- dotted path in the data of the fact
  sha256 text collate "C" not null,
  stream text collate "C" not null,
  published boolean not null,
  primary key (position, field)
);

create index if not exists uses_sha256 on files.uses (sha256);

create table if not exists files.progress (
  one boolean primary key default true check (one),
  position bigint not null
);

insert into files.progress (position) values (0) on conflict do nothing;
