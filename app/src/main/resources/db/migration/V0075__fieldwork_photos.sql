-- Beside a picture, the small one that lists show.
create table documents_thumbnail (
  document_id uuid primary key references documents_document on delete cascade,
  content     bytea not null
);
alter table documents_thumbnail alter column content set storage external;

-- Which photo was taken on which visit. The picture itself is a document.
create table fieldwork_photo (
  document_id uuid primary key,
  visit_id uuid not null,
  case_number text not null,
  number integer not null check (number >= 1),
  caption text,
  added_by text not null,
  added_at timestamptz not null,
  file_hash text not null,
  upload_hash text not null,
  unique (case_number, number),
  unique (visit_id, upload_hash)
);
