-- When the work that has begun is likely to end, as its technician arrived earlier or later than planned.
alter table planning_stop add column expected_end timestamptz;

-- Places in the plan that cancelled visits have left: until somebody plans again, the board says so.
create table planning_freed (
  visit_id uuid primary key references planning_visit (id),
  technician text not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  freed_at timestamptz not null
);
create index planning_freed_of_technician on planning_freed (technician, start_at);
