create sequence cases_number;

create table cases_case (
  number text primary key,
  customer_number text not null,
  customer_name text not null,
  area_code text,
  title text not null,
  language text not null,
  opened_at timestamptz not null
);
create index cases_case_customer on cases_case (customer_number, opened_at);

create table cases_participant (
  case_number text not null references cases_case,
  username text not null,
  role text not null,
  joined_at timestamptz not null,
  primary key (case_number, username, role)
);
create index cases_participant_user on cases_participant (username);
