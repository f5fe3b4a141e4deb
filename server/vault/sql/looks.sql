-- Who has seen what of whom: never the values. Each entry carries the hash of the one before, so that none can be changed or taken out unseen.
create table if not exists vault.looks (
  n bigint primary key,
  at timestamptz not null,
  actor text collate "C" not null,
  subjects uuid[] not null check (cardinality(subjects) between 1 and 100),
  entry text not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32) -- SHA-256(previous ‖ n ‖ newline ‖ entry)
);

create index if not exists looks_subjects on vault.looks using gin (subjects);
create index if not exists looks_actor on vault.looks (actor, n);
create index if not exists looks_at on vault.looks using brin (at);

-- Where the chain begins when its oldest entries were deleted because their time was over.
create table if not exists vault.looks_base (
  one boolean primary key default true check (one),
  n bigint not null,
  hash bytea not null
);
