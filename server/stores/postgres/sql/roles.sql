-- The application's role: it reads the log, appends through the one function, moves checkpoints, and can do nothing else here.
do $$
begin
  create role comunanza_app nologin;
exception
  when duplicate_object or unique_violation then null; -- roles are the cluster's: another database has made it
end
$$;

-- Who reads the pages: it owns no table, so that row-level security holds for it, and it has nothing to do here.
do $$
begin
  create role comunanza_reader nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

revoke all on schema log from public;
revoke all on all tables in schema log from public, comunanza_app;
revoke all on all functions in schema log from public, comunanza_app;

grant usage on schema log to comunanza_app;
grant select on all tables in schema log to comunanza_app;
grant insert, update, delete on log.checkpoints, log.origin to comunanza_app;
grant execute on function log.append, log.append_one, log.written to comunanza_app;
