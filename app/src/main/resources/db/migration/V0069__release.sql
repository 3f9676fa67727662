-- What a customer may see of a case, and what he or she no longer may.
create table release_release (
  id uuid primary key,
  case_number text not null,
  state text not null,
  title text,
  message text,
  offered_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  revocation_reason text
);
create index release_release_case on release_release (case_number, offered_at);

create table release_item (
  id uuid primary key,
  release_id uuid not null references release_release,
  document_id uuid not null,
  position int not null
);
create index release_item_release on release_item (release_id, position);
