-- The same bytes uploaded by two people are two rows and two files: one may go without the other, and neither learns of it.
create table if not exists files.stored (
  id uuid primary key, -- the name on disk
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  owner uuid not null,
  bytes bigint not null check (bytes > 0),
  type text collate "C" not null,
  verified boolean not null default false, -- a scanner has found nothing in it
  at timestamptz not null default now(),
  unique (sha256, owner)
);

create index if not exists stored_owner on files.stored (owner);
create index if not exists stored_unverified on files.stored (at) where not verified;
