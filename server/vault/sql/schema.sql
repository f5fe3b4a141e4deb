-- The vault: what belongs to people, sealed, beside the log that only says that it is there.
create schema if not exists vault;
