-- Who made a key; what had been made before was made by the first start. A name is that of one key in use.
alter table access_api_key add column created_by text not null default 'system';
alter table access_api_key alter column created_by drop default;

create unique index access_api_key_by_name on access_api_key (lower(name)) where revoked_at is null;

-- A key that only reads what is to be billed acts for no customer.
alter table access_api_key alter column customer_number drop not null;
alter table access_api_key add constraint access_api_key_acts_for_somebody
  check (customer_number is not null or not scopes && array['requests:write', 'requests:read']);
