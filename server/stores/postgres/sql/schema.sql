-- The log: what happened, in one order, never changed.
create schema if not exists log;
