create table notices_mail (
  id              uuid primary key,
  case_number     text not null,
  template        text not null,
  language        text not null,
  recipient       text not null,
  subject         text not null,
  text_body       text not null,
  html_body       text not null,
  state           text not null check (state in ('waiting', 'held', 'sent', 'failed', 'no-address')),
  attempts        integer not null,
  next_attempt_at timestamptz not null,
  created_at      timestamptz not null,
  sent_at         timestamptz,
  problem         text
);

create index notices_mail_case on notices_mail (case_number, created_at);

create index notices_mail_waiting on notices_mail (next_attempt_at) where state = 'waiting';
