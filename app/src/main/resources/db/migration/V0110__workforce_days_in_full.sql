-- Days in full: where they start and end, breaks, overtime, how well a skill is known, parts on board.
alter table workforce_technician
  add column start_latitude double precision,
  add column start_longitude double precision,
  add column end_latitude double precision,
  add column end_longitude double precision,
  add column overtime_minutes int not null default 0 check (overtime_minutes between 0 and 480),
  add column day_cost_minutes int not null default 0 check (day_cost_minutes between 0 and 1440),
  add column parts text[] not null default '{}',
  add check ((start_latitude is null) = (start_longitude is null)),
  add check ((end_latitude is null) = (end_longitude is null));

alter table workforce_skill
  add column level smallint not null default 1 check (level between 1 and 3);

-- Local times of the technician's area, within the shift; the break begins between the two.
alter table workforce_weekly_shift
  add column break_minutes int check (break_minutes between 5 and 240),
  add column break_from time,
  add column break_to time,
  add check ((break_minutes is null) = (break_from is null)),
  add check ((break_minutes is null) = (break_to is null));

-- One day's overtime beyond the usual, granted for a visit that would not fit otherwise.
create table workforce_overtime (
  technician text not null references workforce_technician,
  day        date not null,
  minutes    int not null check (minutes between 1 and 480),
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (technician, day)
);
