-- How far the search of a run has come, and whether somebody has asked it to end with what it has.
alter table planning_run add column solving_since timestamptz;
alter table planning_run add column stop_asked boolean not null default false;

create table planning_run_progress (
  run_id uuid not null references planning_run (id) on delete cascade,
  seconds double precision not null,
  placed integer not null,
  left_out integer not null,
  cost bigint not null,
  primary key (run_id, seconds)
);
