-- What a visit asks for beyond its skills: levels, parts, people, an order among visits.
alter table planning_visit add column needs jsonb not null default '{}';
