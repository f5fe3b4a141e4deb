-- The personal values of one event that belong to one person. `ct` is null where the event has none and only its request is kept.
-- `ask` is the hash of the request, `blind` the key under which the log shows it: with either of them gone nobody can tell whether a guess at the request is right.
create table if not exists vault.sealed (
  event uuid not null,
  subject uuid not null,
  gen integer not null,
  ct bytea,
  classes jsonb, -- by pointer, those that are not P2
  blind bytea,
  ask text collate "C",
  at timestamptz not null default clock_timestamp(),
  primary key (event, subject)
);

create index if not exists sealed_subject on vault.sealed (subject, event);
create index if not exists sealed_blind on vault.sealed (blind) where blind is not null;
