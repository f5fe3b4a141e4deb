-- What is known of uploaded files: whose they are and which facts name them. Their bytes are on disk under `id`.
create schema if not exists files;
