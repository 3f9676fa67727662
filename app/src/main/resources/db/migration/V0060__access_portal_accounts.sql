-- Who may sign in to the portal. A login is an e-mail address in lower case; of a password only a slow hash is kept.
create table access_portal_account (
  id              uuid primary key,
  login           text not null unique,
  name            text not null,
  contact_id      uuid,
  customer_number text not null,
  language        text not null,
  password_hash   text not null,
  created_at      timestamptz not null,
  closed_at       timestamptz
);

create index access_portal_account_by_customer on access_portal_account (customer_number);

-- What an account may do: at all places of a customer (no locations) or at chosen ones, until it ends.
create table access_portal_grant (
  id              uuid primary key,
  account_id      uuid not null references access_portal_account (id),
  customer_number text not null,
  locations       text[] not null,
  permissions     text[] not null,
  created_at      timestamptz not null,
  ends_at         timestamptz
);

create index access_portal_grant_by_account on access_portal_grant (account_id);
