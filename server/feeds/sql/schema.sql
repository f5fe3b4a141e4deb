-- Calendars that programs read at a secret address: kept outside the log, and gone when their person is erased.
create schema if not exists feeds;
