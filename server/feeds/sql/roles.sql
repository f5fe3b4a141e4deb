-- The application reads and changes the addresses: nothing here is history.
revoke all on schema feeds from public;
revoke all on all tables in schema feeds from public;
grant usage on schema feeds to comunanza_app;
grant select, insert, update, delete on all tables in schema feeds to comunanza_app;
