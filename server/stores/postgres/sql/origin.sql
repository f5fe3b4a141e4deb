-- Which log the checkpoints count in: positions of one log mean nothing in another. No row: this database's own.
create table if not exists log.origin (
  one boolean primary key default true check (one),
  log text collate "C" not null
);
