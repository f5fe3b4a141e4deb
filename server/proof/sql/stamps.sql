-- What the time stamping authority answered (RFC 3161) over the text of a checkpoint. The first answer stays.
create table if not exists proof.stamps (
  origin text collate "C" not null,
  size bigint not null,
  reply bytea not null,
  at timestamptz not null default now(),
  primary key (origin, size)
);
