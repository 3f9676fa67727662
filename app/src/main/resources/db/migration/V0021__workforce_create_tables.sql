create table workforce_technician (
  username       text primary key,
  name           text not null,
  phone          text,
  home_latitude  double precision not null,
  home_longitude double precision not null,
  area_code      text not null
);

create index workforce_technician_by_area on workforce_technician (area_code);

create table workforce_skill (
  technician text not null references workforce_technician,
  skill      text not null,
  primary key (technician, skill)
);

create index workforce_skill_by_skill on workforce_skill (skill, technician);

-- Local times of the technician's area; an end at or before the start lies on the next day.
create table workforce_weekly_shift (
  technician text not null references workforce_technician,
  weekday    smallint not null check (weekday between 1 and 7),
  starts_at  time not null,
  ends_at    time not null,
  primary key (technician, weekday, starts_at),
  check (starts_at <> ends_at)
);

create index workforce_weekly_shift_by_day on workforce_weekly_shift (weekday, technician);

create table workforce_absence (
  id          uuid primary key,
  technician  text not null references workforce_technician,
  first_day   date not null,
  last_day    date not null,
  reason      text not null,
  reported_at timestamptz not null,
  check (first_day <= last_day)
);

create index workforce_absence_by_technician on workforce_absence (technician, last_day, first_day);

create table workforce_staff_area (
  username  text not null,
  area_code text not null,
  primary key (username, area_code)
);
