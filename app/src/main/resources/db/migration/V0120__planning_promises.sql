-- What a visit's customer was promised. It outlives the visit's place in a technician's day: a visit
-- that waits again is still promised. Only a decision about the promise ends it.
create table planning_promise (
  visit_id uuid primary key references planning_visit (id),
  arrival_from timestamptz not null,
  arrival_to timestamptz not null check (arrival_to > arrival_from),
  promised_at timestamptz not null
);
insert into planning_promise
  select visit_id, arrival_from, arrival_to, now() from planning_stop;

-- A pinned stop stays where it is until a person unpins it.
alter table planning_stop add column pinned boolean not null default false;
