-- Files that are handed in to be verified are looked for by what they hash to.
create index documents_document_file_hash on documents_document (file_hash);
create index documents_document_content_hash on documents_document (content_hash);
