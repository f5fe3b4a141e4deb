-- What proves the log: the tree over its leaves, how far it has come, and the checkpoints that were signed.
create schema if not exists proof;
