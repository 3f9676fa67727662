-- A run may move what is planned, until its technician has set off.
alter table planning_run add column may_move boolean not null default false;
alter table planning_stop add column under_way boolean not null default false;
