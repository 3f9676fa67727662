-- the phases a case has been in, in the order in which it came there; a later one may come again
alter table workflow_case add column phases text[] not null default '{}';

-- for cases from before, as far as their end tells
update workflow_case set phases = case
  when outcome in ('rejectedByRule', 'cancelled') then '{intake}'::text[]
  when outcome in ('rejectedAtReview', 'merged', 'expired') then '{intake,review}'::text[]
  when outcome in ('rejectedAtApproval', 'withdrawn') then '{intake,review,approval}'::text[]
  else '{intake,review,approval,planning,travel,work,report}'::text[]
end;
