-- Promises that somebody has to decide about, and what was decided. A stop is named by its technician
-- and start, so that what runs late is raised once for each stop and cause.
create table planning_risk (
  id uuid primary key,
  visit_id uuid not null references planning_visit (id),
  cause text not null,
  raised_at timestamptz not null,
  raised_by text not null,
  promised_from timestamptz not null,
  promised_to timestamptz not null,
  stop_technician text,
  stop_start timestamptz,
  predicted_start timestamptz,
  -- where the visit is to be instead, as long as that is known
  wished_technician text,
  wished_start timestamptz,
  wish_reason text,
  offered_from timestamptz,
  offered_to timestamptz,
  answer_due timestamptz,
  agreed boolean,
  outcome text
);
create unique index planning_risk_open on planning_risk (visit_id) where outcome is null;
create index planning_risk_of_visit on planning_risk (visit_id);
