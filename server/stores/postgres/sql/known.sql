-- What a write is refused for when the log has its ids: the same request again (`duplicate`), or other work under a used id (`id-reused`).
create or replace function log.known(ids uuid[], taken bigint[], same_ask boolean[]) returns jsonb language sql stable
  return (
    select case
      when count(position) = 0 then null
      when bool_and(position is not null and same) then jsonb_build_object('outcome', 'duplicate', 'positions', jsonb_agg(position order by n))
      else jsonb_build_object('outcome', 'id-reused', 'ids', jsonb_agg(id order by n) filter (where position is not null))
    end
    from unnest(ids, taken, same_ask) with ordinality as asked (id, position, same, n)
  );
