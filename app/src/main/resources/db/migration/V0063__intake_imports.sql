-- A file of requests, how its columns become fields, and how far it has been worked off.
create table intake_import (
  id uuid primary key,
  state text not null,
  file_name text not null,
  file_bytes bigint not null,
  -- rows that name no customer are for this one; only where any_customer may they name another
  customer_number text not null,
  any_customer boolean not null,
  api_key_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  header jsonb not null,
  delimiter text not null,
  mapping text,
  -- where the next row begins: bytes and lines before it; moves in the transaction of each row
  position bigint not null,
  line bigint not null,
  accepted bigint not null default 0,
  duplicates bigint not null default 0,
  refused bigint not null default 0,
  -- who works on it, and until when nobody else may
  worker uuid,
  worker_until timestamptz,
  problem text,
  ended_at timestamptz
);

create index intake_import_running on intake_import (worker_until) where state = 'running';
create index intake_import_newest on intake_import (created_at desc);

-- The file's bytes in pieces, so that no more than one piece is ever in memory.
create table intake_import_chunk (
  import_id uuid not null references intake_import on delete cascade,
  number int not null,
  bytes bytea not null,
  primary key (import_id, number)
);

create table intake_import_refused (
  import_id uuid not null references intake_import on delete cascade,
  row_number bigint not null,
  line bigint not null,
  cells jsonb not null,
  problems jsonb not null,
  primary key (import_id, row_number)
);
