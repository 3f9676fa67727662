-- Who has said no to a visit, and why; a visit may be declined more than once.
create table fieldwork_decline (
  id bigint generated always as identity primary key,
  visit_id uuid not null,
  case_number text not null,
  technician text not null,
  reason text,
  at timestamptz not null
);
create index fieldwork_decline_visit on fieldwork_decline (visit_id);
create index fieldwork_decline_case on fieldwork_decline (case_number);
