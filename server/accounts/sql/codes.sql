-- One-time codes: the handle finds the row, the rest is kept as a salted scrypt hash. `failures` counts all, `held_until` is a pause.
create table if not exists accounts.codes (
  id uuid primary key,
  handle text collate "C" not null unique,
  salt text not null,
  hash text not null,
  person uuid not null,
  issued_by uuid,
  role text,
  way text not null,
  mailbox text,
  browser text,
  issued timestamptz not null,
  until timestamptz not null,
  used timestamptz,
  failures integer not null default 0,
  held_until timestamptz
);
create index if not exists codes_person on accounts.codes (person);
create index if not exists codes_until on accounts.codes (until);
