-- What witnesses have put under a checkpoint: one signature line each, as it is published. The first one stays.
create table if not exists proof.cosignatures (
  origin text collate "C" not null,
  size bigint not null,
  witness text collate "C" not null, -- name and key id
  line text not null check (line like E'\u2014 %\n'),
  at timestamptz not null default now(),
  primary key (origin, size, witness)
);
