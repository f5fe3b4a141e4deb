-- How many leaves the tree has, and why its checkpoints are not signed when they are not. One row.
create table if not exists proof.progress (
  one boolean primary key default true check (one),
  size bigint not null default 0,
  refusal text collate "C"
);

insert into proof.progress default values on conflict do nothing;
