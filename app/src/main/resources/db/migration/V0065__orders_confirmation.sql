-- A line keeps its number while others come and go: changes name it.
alter table orders_line add column line_no int;
update orders_line set line_no = position + 1;
alter table orders_line alter column line_no set not null;

-- A change of an order, proposed on site. What is agreed becomes a version; what is refused stays here.
create table orders_confirmation (
  id uuid primary key,
  lock_version bigint not null,
  order_id uuid not null references orders_order,
  case_number text not null,
  number int not null,
  kind text not null,
  line_no int,
  line_kind text not null,
  description text not null,
  unit text not null,
  old_quantity numeric(12, 3),
  new_quantity numeric(12, 3),
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  needs_supervisor boolean,
  needs_customer boolean,
  supervisor_agreed boolean,
  supervisor text,
  supervisor_reason text,
  customer_agreed boolean,
  customer_answered_by text,
  customer_remark text,
  state text not null,
  decided_at timestamptz,
  version int,
  unique (order_id, number)
);
create index orders_confirmation_case on orders_confirmation (case_number);
