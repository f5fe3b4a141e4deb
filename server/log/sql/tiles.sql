-- The tree as C2SP tlog-tiles cuts it: 256 hashes of 32 bytes to a tile, fewer on the right edge. What a tile begins with never changes.
create table if not exists proof.tiles (
  level smallint not null,
  number bigint not null,
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, number)
);

-- Hashes cannot be compressed, and a part of a tile is read without the rest.
alter table proof.tiles alter column hashes set storage external;
