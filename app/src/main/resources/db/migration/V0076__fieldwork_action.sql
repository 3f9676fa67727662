-- What technicians send about a visit: kept by the id that the phone gave it, so that sending twice
-- is harmless, and kept until its step's turn comes.
create table fieldwork_action (
  id uuid primary key,
  visit_id uuid not null,
  case_number text not null,
  step text not null,
  form_values jsonb not null,
  sent_by text not null,
  sent_at timestamptz not null,
  state text not null,
  settled_at timestamptz,
  problem text
);
create index fieldwork_action_visit on fieldwork_action (visit_id, sent_at);
-- one action waits for a step: a later one takes its place
create unique index fieldwork_action_waiting on fieldwork_action (visit_id, step)
  where state = 'waiting';
