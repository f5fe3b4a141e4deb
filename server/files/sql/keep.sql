-- Takes note of a file: 'kept', 'known' when its owner has it already, 'full' when that would be more than `quota` bytes in all.
create or replace function files.keep(
  new_id uuid, new_sha256 text, new_owner uuid, new_bytes bigint, new_type text, is_verified boolean, quota bigint
) returns text
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Two uploads of one person at once must not pass the same room.
  perform pg_advisory_xact_lock(hashtextextended('files ' || new_owner, 0));
  if exists (select from files.stored where sha256 = new_sha256 and owner = new_owner) then
    return 'known';
  end if;
  if (select coalesce(sum(bytes), 0) from files.stored where owner = new_owner) + new_bytes > quota then
    return 'full';
  end if;
  insert into files.stored (id, sha256, owner, bytes, type, verified) values (new_id, new_sha256, new_owner, new_bytes, new_type, is_verified);
  return 'kept';
end
$$;
