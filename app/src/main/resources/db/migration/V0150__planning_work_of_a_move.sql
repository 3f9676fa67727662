-- A dispatcher may change how long a visit takes; undoing it brings back the work as it was.
alter table planning_move add column before_work_seconds int;
