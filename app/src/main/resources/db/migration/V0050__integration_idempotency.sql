-- What was answered to which Idempotency-Key, so that a repeated call starts nothing.
create table integration_idempotency (
  api_key_id uuid not null,
  idempotency_key text not null,
  body_hash text not null,
  case_number text not null,
  created_at timestamptz not null,
  primary key (api_key_id, idempotency_key)
);
