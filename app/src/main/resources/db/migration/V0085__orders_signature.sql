-- A customer's signature under one version of an order, bound to it by its hash. What was drawn is a document.
create table orders_signature (
  id uuid primary key,
  order_id uuid not null,
  version int not null,
  content_hash text not null,
  signer_name text not null,
  signed_at timestamptz not null,
  visit_id uuid not null,
  taken_by text not null,
  picture_id uuid not null,
  picture_hash text not null,
  -- of the version's PDF; null if that was not made yet when somebody signed
  document_hash text,
  foreign key (order_id, version) references orders_version
);
create index orders_signature_order on orders_signature (order_id, signed_at);
