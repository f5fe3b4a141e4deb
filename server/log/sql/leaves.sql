-- Which entry each leaf is, for a log whose positions have holes; empty for one that has none.
create table if not exists proof.leaves (
  index bigint primary key,
  position bigint not null unique
);
