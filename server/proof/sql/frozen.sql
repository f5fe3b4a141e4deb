-- Signatures of witnesses and time stamps stay as they came.
create or replace trigger kept before update or delete or truncate on proof.cosignatures for each statement execute function proof.frozen();
create or replace trigger kept before update or delete or truncate on proof.stamps for each statement execute function proof.frozen();
