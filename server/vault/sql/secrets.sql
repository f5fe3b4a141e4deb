-- Random keys of the installation itself, wrapped as those of people are.
create table if not exists vault.secrets (
  name text collate "C" primary key,
  kek text collate "C" not null,
  wrapped bytea not null check (length(wrapped) = 61)
);
