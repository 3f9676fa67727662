-- what a further visit is for; empty: one more person; null: the order itself
alter table planning_visit add column purpose text;
