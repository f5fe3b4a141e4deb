-- The refusal of a write whose streams, or some of them, are not at the revision it expects.
create or replace function log.conflicts(streams text[], expected bigint[], actual bigint[]) returns jsonb language sql stable
  return (
    select jsonb_build_object(
      'outcome', 'conflict',
      'conflicts', jsonb_agg(jsonb_build_object('stream', stream, 'expected', wanted, 'actual', found) order by n)
    )
    from unnest(streams, expected, actual) with ordinality as part (stream, wanted, found, n)
    where not log.meets(wanted, found)
  );
