-- A confirmation asks for several changes. Those of lines, of people, and further visits.
create table orders_confirmation_change (
  confirmation_id uuid not null references orders_confirmation,
  position int not null,
  kind text not null,
  line_no int,
  line_kind text not null,
  description text not null,
  unit text not null,
  old_quantity numeric(12, 3),
  new_quantity numeric(12, 3),
  unit_price numeric(12, 4) check (unit_price >= 0),
  tax_rate numeric(5, 2) not null check (tax_rate >= 0),
  part text,
  primary key (confirmation_id, position)
);
-- Until now nothing had a price.
insert into orders_confirmation_change
  select id, 0, kind, line_no, line_kind, description, unit, old_quantity, new_quantity, 0, 0
  from orders_confirmation;
alter table orders_confirmation
  add column split_from uuid,
  drop column kind,
  drop column line_no,
  drop column line_kind,
  drop column description,
  drop column unit,
  drop column old_quantity,
  drop column new_quantity;
