-- The application reads what others have put under the checkpoints, and adds to it through two functions.
revoke all on proof.cosignatures, proof.stamps from public, comunanza_app;
revoke all on function proof.cosign, proof.stamp from public, comunanza_app;

grant select on proof.cosignatures, proof.stamps to comunanza_app;
grant execute on function proof.cosign, proof.stamp to comunanza_app;
