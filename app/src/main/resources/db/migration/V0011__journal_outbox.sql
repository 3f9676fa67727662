-- Every domain event, written in the transaction that caused it.
create table journal_event (
  id bigint generated always as identity primary key,
  type text not null,
  case_number text,
  payload jsonb not null,
  occurred_at timestamptz not null
);
create index journal_event_case on journal_event (case_number, id) where case_number is not null;
