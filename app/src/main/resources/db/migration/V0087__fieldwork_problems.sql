-- What the technician found that is not part of the order.
alter table fieldwork_visit add column problems text;
