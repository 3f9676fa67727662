-- Planning runs. Who solves one holds a claim and shows a heartbeat, so that another node can take over.
create table planning_run (
  id uuid primary key,
  area_code text,
  first_day date not null,
  days int not null,
  solve_seconds int not null,
  state text not null,
  message text,
  problem jsonb,
  result jsonb,
  publication jsonb,
  announced boolean not null default false,
  claim uuid,
  heartbeat_at timestamptz,
  opened_at timestamptz not null
);
create index planning_run_opened on planning_run (opened_at desc);
