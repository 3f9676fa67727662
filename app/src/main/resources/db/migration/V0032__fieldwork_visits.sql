-- The visit as it was carried out; its plan is in planning_*.
create table fieldwork_visit (
  visit_id uuid primary key,
  lock_version bigint not null,
  case_number text not null,
  technician text not null,
  accepted_at timestamptz,
  departed_at timestamptz,
  arrived_at timestamptz,
  finished_at timestamptz,
  work_done boolean,
  not_done_reason text,
  remarks text
);
create index fieldwork_visit_case on fieldwork_visit (case_number);
