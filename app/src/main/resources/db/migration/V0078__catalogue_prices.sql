-- Without tax, in the currency of the installation.
alter table catalogue_part
  add column unit text not null default 'pcs',
  add column price numeric(12, 4) not null default 0 check (price >= 0),
  add column tax_rate numeric(5, 2) not null default 0 check (tax_rate >= 0);
alter table catalogue_service_type
  add column price numeric(12, 4) not null default 0 check (price >= 0),
  add column hourly_rate numeric(12, 4) not null default 0 check (hourly_rate >= 0),
  add column tax_rate numeric(5, 2) not null default 0 check (tax_rate >= 0);
