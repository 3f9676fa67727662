-- What was taken off a technician's day: it is shown there as cancelled, not merely gone.
create table fieldwork_cancelled_stop (
  visit_id uuid primary key,
  case_number text not null,
  technician text not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  cancelled_at timestamptz not null
);
create index fieldwork_cancelled_stop_day on fieldwork_cancelled_stop (technician, start_at);
