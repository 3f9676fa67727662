-- Visits with their place in a technician's day. Written under a lock per technician.
create table planning_stop (
  visit_id uuid primary key references planning_visit (id),
  technician text not null,
  start_at timestamptz not null,
  end_at timestamptz not null check (end_at > start_at),
  arrival_from timestamptz not null,
  arrival_to timestamptz not null,
  travel_seconds int not null
);
create index planning_stop_technician on planning_stop (technician, start_at);
