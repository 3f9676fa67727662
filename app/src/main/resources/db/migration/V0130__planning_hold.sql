-- Times that are held for requests: taken for everybody else as long as the row is there. With a
-- case number once the request was sent. Written under a lock per technician, as stops are.
create table planning_hold (
  id uuid primary key,
  holder text not null,
  technician text not null,
  area_code text not null,
  zone text not null,
  latitude double precision not null,
  longitude double precision not null,
  start_at timestamptz not null,
  end_at timestamptz not null check (end_at > start_at),
  arrival_from timestamptz not null,
  arrival_to timestamptz not null,
  held_until timestamptz not null,
  case_number text unique
);
create index planning_hold_technician on planning_hold (technician, start_at);
create unique index planning_hold_one_for_each_writer on planning_hold (holder)
  where case_number is null;
