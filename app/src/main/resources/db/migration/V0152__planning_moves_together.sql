-- What happened to others along with a move, so that one undo brings all of them back.
alter table planning_move add column along_with bigint references planning_move (id) on delete cascade;
create index planning_move_along on planning_move (along_with) where along_with is not null;
