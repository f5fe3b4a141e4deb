-- Who was erased: a pseudonym, so that nothing is ever kept of them again. `certificate` is the signed note that says so.
create table if not exists vault.erased (
  subject uuid primary key,
  at timestamptz not null,
  keys bigint not null default 0, -- how many went
  rows bigint not null default 0,
  certificate text
);

-- What was deleted because its time was over; values are not named.
create table if not exists vault.expired (
  n bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  rule text collate "C" not null,
  basis text not null,
  before timestamptz not null,
  rows bigint not null
);
