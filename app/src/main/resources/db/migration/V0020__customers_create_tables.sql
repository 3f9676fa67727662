create table customers_area (
  code      text primary key,
  name      text not null,
  latitude  double precision not null,
  longitude double precision not null,
  zone      text not null
);

create table customers_customer (
  number   text primary key,
  name     text not null,
  language text not null check (language in ('en', 'de'))
);

create table customers_location (
  number          text primary key,
  customer_number text not null references customers_customer,
  name            text not null,
  address         text not null,
  latitude        double precision,
  longitude       double precision,
  area_code       text not null references customers_area,
  zone            text not null,
  access_notes    text,
  parking_notes   text,
  check ((latitude is null) = (longitude is null)),
  unique (customer_number, number)
);

create table customers_contact (
  id              uuid primary key,
  customer_number text not null references customers_customer,
  location_number text,
  name            text not null,
  phone           text,
  email           text,
  foreign key (customer_number, location_number) references customers_location (customer_number, number)
);

create index customers_contact_by_customer on customers_contact (customer_number, location_number);
