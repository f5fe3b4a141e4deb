-- What another service, or a mailbox, calls a person: an HMAC, from which nobody gets the name there, the tax code or the address.
create table if not exists accounts.links (
  hash text collate "C" primary key,
  kind text not null,
  provider text,
  person uuid not null,
  made timestamptz not null
);
create index if not exists links_person on accounts.links (person);
