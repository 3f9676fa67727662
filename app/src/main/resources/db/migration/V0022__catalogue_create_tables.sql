create table catalogue_part (
  number text primary key,
  name   text not null,
  stock  integer not null check (stock >= 0)
);

create table catalogue_service_type (
  code        text primary key,
  name_en     text not null,
  name_de     text not null,
  active      boolean not null,
  needed_part text references catalogue_part
);
