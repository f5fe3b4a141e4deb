-- The key of each person, wrapped by the key of the installation: without its row nothing of that person can be opened again, by anybody.
create table if not exists vault.keys (
  subject uuid not null,
  gen integer not null check (gen > 0),
  kek text collate "C" not null, -- which key of the installation wraps it
  wrapped bytea not null check (length(wrapped) = 61),
  primary key (subject, gen)
);

create index if not exists keys_kek on vault.keys (kek);
