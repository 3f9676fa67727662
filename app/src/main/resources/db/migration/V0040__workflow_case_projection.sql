-- Where each case stands, written by the process in the transaction in which it moves.
create table workflow_case (
  case_number text primary key,
  customer_number text not null,
  customer_name text not null,
  area_code text,
  title text not null,
  phase text not null,
  waits_for text,
  waits_for_task text,
  since timestamptz not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  outcome text
);
create index workflow_case_opened on workflow_case (opened_at desc, case_number desc);
create index workflow_case_open on workflow_case (phase, opened_at desc) where ended_at is null;
create index workflow_case_customer on workflow_case (customer_number, opened_at desc);

create table workflow_milestone (
  id bigint generated always as identity primary key,
  case_number text not null,
  process text not null,
  process_key text not null,
  element text not null,
  name_en text not null,
  name_de text not null,
  customer_en text,
  customer_de text,
  actor text not null,
  at timestamptz not null
);
create index workflow_milestone_case on workflow_milestone (case_number, id);
