-- Public keys of passkeys (WebAuthn), with the name their owner gave them.
create table if not exists accounts.passkeys (
  id uuid primary key,
  credential text collate "C" not null unique,
  person uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  synced boolean not null,
  backed_up boolean not null,
  made timestamptz not null,
  used timestamptz
);
create index if not exists passkeys_person on accounts.passkeys (person);
