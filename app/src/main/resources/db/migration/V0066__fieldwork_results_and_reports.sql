alter table fieldwork_visit
  add column result text,
  add column remaining_work text,
  add column worked_hours numeric(6, 2),
  add column used_materials text;
update fieldwork_visit set result = case
    when work_done then 'done'
    when not_done_reason = 'customerAbsent' then 'nobodyThere'
    else 'notCarriedOut' end
  where work_done is not null;
alter table fieldwork_visit drop column work_done;

-- A report is compiled anew whenever it was sent back; each time is a version.
create table fieldwork_report (
  order_id uuid not null,
  version int not null,
  case_number text not null,
  content jsonb not null,
  content_hash text not null,
  previous_hash text,
  compiled_at timestamptz not null,
  approved boolean,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  primary key (order_id, version)
);
create index fieldwork_report_case on fieldwork_report (case_number);

create table fieldwork_amendment (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  text text not null,
  written_by text not null,
  written_at timestamptz not null
);
create index fieldwork_amendment_order on fieldwork_amendment (order_id, id);
