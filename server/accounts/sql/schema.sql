-- How people prove who they are: kept outside the log, and gone when a person is erased.
create schema if not exists accounts;
