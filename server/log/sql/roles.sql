-- The application reads what proves the log, and extends it through the one function.
revoke all on schema proof from public;
revoke all on all tables in schema proof from public, comunanza_app;
revoke all on all functions in schema proof from public, comunanza_app;

grant usage on schema proof to comunanza_app;
grant select on all tables in schema proof to comunanza_app;
grant execute on function proof.extend, proof.number, proof.origin to comunanza_app;
