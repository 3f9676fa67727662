-- Only the SHA-256 of a secret is kept; the hint is its beginning, enough to find a key, not to use it.
create table access_api_key (
  id              uuid primary key,
  name            text not null,
  customer_number text not null,
  scopes          text[] not null,
  hint            text not null,
  secret_hash     bytea not null unique,
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  revoked_at      timestamptz
);

create index access_api_key_by_hint on access_api_key (hint) where revoked_at is null;
create index access_api_key_by_customer on access_api_key (customer_number);
