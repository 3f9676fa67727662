alter table orders_line
  add column unit_price numeric(12, 4) not null default 0 check (unit_price >= 0),
  add column tax_rate numeric(5, 2) not null default 0 check (tax_rate >= 0),
  add column part text;
alter table orders_order
  add column people int not null default 1 check (people >= 1),
  add column skills text not null default '',
  add column instructions text,
  add column site_equipment text,
  add column currency text not null default 'USD',
  add column submitted_by text,
  add column submitted_at timestamptz,
  add column by_hand boolean not null default false;
-- Orders from before drafts were kept apart: each went to approval as it was drafted.
update orders_order set submitted_by = 'callout', submitted_at = drafted_at;
