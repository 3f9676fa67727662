-- One row per automatic decision: what was asked of which table, and what it answered.
create table rules_receipt (
  id uuid primary key,
  case_number text,
  decision text not null,
  table_version int not null,
  table_hash text not null,
  inputs jsonb not null,
  outputs jsonb not null,
  rules jsonb not null,
  decided_at timestamptz not null
);
create index rules_receipt_case on rules_receipt (case_number, decided_at) where case_number is not null;
