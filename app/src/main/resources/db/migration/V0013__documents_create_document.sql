create table documents_document (
  id            uuid primary key,
  case_number   text not null,
  kind          text not null,
  subject       text not null,
  version       integer not null check (version >= 1),
  title         text not null,
  file_name     text not null,
  content_hash  text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
  file_hash     text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  media_type    text not null,
  bytes         bigint not null,
  language      text not null,
  created_at    timestamptz not null,
  content       bytea not null,
  unique (kind, subject, version)
);

-- a PDF is compressed already
alter table documents_document alter column content set storage external;

create index documents_document_case on documents_document (case_number, created_at);
