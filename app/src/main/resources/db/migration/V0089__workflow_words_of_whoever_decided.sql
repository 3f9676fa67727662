-- What whoever decided has said to it, for the staff alone.
alter table workflow_milestone add column note text;
