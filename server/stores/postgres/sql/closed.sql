-- The streams that take no more events.
create table if not exists log.closed (stream text collate "C" primary key);
