-- A sign-in under way, between its first and its last request: taken once, by the browser that began it.
create table if not exists accounts.flows (
  id text collate "C" primary key,
  kind text not null,
  browser text not null,
  facts jsonb not null,
  until timestamptz not null
);
create index if not exists flows_until on accounts.flows (until);
