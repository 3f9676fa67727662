-- a photo that shows why an order was changed stays as long as the change; older ones may be gone
alter table orders_confirmation_photo
  add constraint orders_confirmation_photo_is_kept
  foreign key (document_id) references documents_document not valid;
