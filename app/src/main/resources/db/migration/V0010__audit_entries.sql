create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  case_number text,
  detail jsonb not null
);
create index audit_entry_case on audit_entry (case_number, id) where case_number is not null;
