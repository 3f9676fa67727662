-- How somebody ended the work by hand, and what follows from the order once it is closed.
alter table orders_order
  add column ending text,
  add column follow_up text,
  add column open_lines text not null default '';

-- What integrations are told to bill: once for each closed state of an order and for each extra.
create table orders_billing (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders_order,
  case_number text not null,
  kind text not null check (kind in ('closure', 'extra')),
  version int not null,
  content jsonb not null,
  signalled_at timestamptz not null,
  unique (order_id, kind, version)
);
create index orders_billing_case on orders_billing (case_number);
