create table orders_order (
  id uuid primary key,
  lock_version bigint not null,
  number text not null unique,
  case_number text not null,
  title text not null,
  description text not null,
  due_at timestamptz,
  drafted_at timestamptz not null,
  approved boolean,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  closure text,
  closed_at timestamptz,
  closing_reason text
);
create index orders_order_case on orders_order (case_number);

create table orders_line (
  order_id uuid not null references orders_order,
  position int not null,
  kind text not null,
  description text not null,
  quantity numeric(12, 3) not null,
  unit text not null,
  primary key (order_id, position)
);

-- Immutable: a version is what was agreed, and its hash binds it to the one before.
create table orders_version (
  order_id uuid not null references orders_order,
  version int not null,
  content jsonb not null,
  content_hash text not null,
  previous_hash text,
  made_by text not null,
  made_at timestamptz not null,
  primary key (order_id, version)
);
