-- The leaf hash of an entry (RFC 6962); null, which log.events refuses, for an entry longer than tlog-tiles can carry.
create or replace function log.leaf(entry bytea) returns bytea language sql immutable
  return case when octet_length(entry) <= 65535 then sha256('\x00'::bytea || entry) end;
