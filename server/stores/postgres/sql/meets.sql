-- Whether a stream at revision `actual` is what a write expects: exactly that one (−1: no event yet), −2 any, −4 at least one event.
create or replace function log.meets(expected bigint, actual bigint) returns boolean language sql immutable
  return expected = actual or expected = -2 or expected = -4 and actual >= 0;
