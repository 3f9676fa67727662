alter table orders_order add column closing_note text;
