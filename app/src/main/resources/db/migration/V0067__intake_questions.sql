create table intake_question (
  id bigint generated always as identity primary key,
  case_number text not null,
  question text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  expired_at timestamptz
);
create index intake_question_case on intake_question (case_number, id);

alter table intake_request add column merged_into text;
