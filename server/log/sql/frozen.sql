-- Tiles only grow, checkpoints keep their root, leaves their entry: the owner and superusers too are refused, unless they first remove these triggers.
create or replace function proof.frozen() returns trigger language plpgsql as $$
begin
  raise exception 'proof.% is frozen: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

create or replace trigger kept before delete or truncate on proof.tiles for each statement execute function proof.frozen();
create or replace trigger kept before delete or truncate on proof.checkpoints for each statement execute function proof.frozen();

create or replace trigger kept before update or delete or truncate on proof.leaves for each statement execute function proof.frozen();

create or replace trigger grows before update on proof.tiles for each row
  when ((new.level, new.number) is distinct from (old.level, old.number)
    or substring(new.hashes from 1 for octet_length(old.hashes)) is distinct from old.hashes)
  execute function proof.frozen();

create or replace trigger stays before update on proof.checkpoints for each row
  when ((new.origin, new.size, new.root, new.at) is distinct from (old.origin, old.size, old.root, old.at))
  execute function proof.frozen();
