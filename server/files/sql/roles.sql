-- The application keeps and lets go of files; of the facts that name them it only adds.
revoke all on schema files from public;
revoke all on all tables in schema files from public, comunanza_app;
revoke all on all functions in schema files from public, comunanza_app;

grant usage on schema files to comunanza_app;
grant select, insert, delete on files.stored to comunanza_app;
grant update (verified, at) on files.stored to comunanza_app;
grant select, insert on files.uses to comunanza_app;
grant select, update on files.progress to comunanza_app;
grant execute on function files.keep to comunanza_app;
