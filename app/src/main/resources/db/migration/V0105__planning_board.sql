-- A stop's version says whether somebody has moved it since it was looked at; never used twice, so
-- that a visit that was taken out and put back is not mistaken for one that stayed.
create sequence planning_stop_version;
alter table planning_stop add column version bigint not null default nextval('planning_stop_version');

-- What was done on the board, to be undone by whoever did it: where the visit was before (null: it
-- waited), and the versions of its stop before and afterwards (null: it waited).
create table planning_move (
  id bigint generated always as identity primary key,
  staff text not null,
  visit_id uuid not null references planning_visit (id),
  before jsonb,
  before_version bigint,
  after_version bigint,
  moved_at timestamptz not null,
  undone boolean not null default false
);
create index planning_move_of_staff on planning_move (staff, id desc) where not undone;
