-- A case that went on in another one.
create table cases_link (
  case_number text not null references cases_case,
  other_number text not null references cases_case,
  kind text not null,
  linked_at timestamptz not null,
  primary key (case_number, other_number, kind)
);
create index cases_link_other on cases_link (other_number);

create table cases_cancellation (
  case_number text primary key references cases_case,
  by_customer boolean not null,
  reason text not null,
  cancelled_by text not null,
  cancelled_at timestamptz not null
);
