-- the id that a page gives what it sends: sent again, it is the same proposal
alter table orders_confirmation add column send_id uuid unique;
