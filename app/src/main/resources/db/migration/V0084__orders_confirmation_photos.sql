-- Photos that show why a change is needed; the hash stays when a photo is taken away.
create table orders_confirmation_photo (
  confirmation_id uuid not null references orders_confirmation,
  position int not null,
  document_id uuid not null,
  file_hash text not null,
  primary key (confirmation_id, position)
);
