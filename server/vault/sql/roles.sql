-- The application keeps, opens, erases and notes through the functions alone; what was noted it can only read.
revoke all on schema vault from public;
revoke all on all tables in schema vault from public, comunanza_app;
revoke all on all functions in schema vault from public, comunanza_app;

grant usage on schema vault to comunanza_app;
grant select on all tables in schema vault to comunanza_app;
grant insert, update on vault.progress, vault.timers to comunanza_app;
grant execute on all functions in schema vault to comunanza_app;
-- What was erased leaves the pages of the tables too.
grant maintain on vault.keys, vault.sealed to comunanza_app;
