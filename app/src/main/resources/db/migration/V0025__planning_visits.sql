-- Visits to be made: what planning has to know about them.
create table planning_visit (
  id uuid primary key,
  case_number text not null,
  order_id uuid not null,
  area_code text not null,
  zone text not null,
  latitude double precision not null,
  longitude double precision not null,
  work_seconds int not null check (work_seconds > 0),
  skills text[] not null,
  windows jsonb not null,
  priority text not null,
  due_by timestamptz,
  title text not null,
  state text not null,
  requested_at timestamptz not null
);
create index planning_visit_waiting on planning_visit (area_code) where state = 'waiting';
