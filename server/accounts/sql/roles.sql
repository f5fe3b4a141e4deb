-- The application reads and changes its accounts: nothing here is history.
revoke all on schema accounts from public;
revoke all on all tables in schema accounts from public;
grant usage on schema accounts to comunanza_app;
grant select, insert, update, delete on all tables in schema accounts to comunanza_app;
