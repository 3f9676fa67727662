-- All that a case waits for, one row per open task, written and deleted with the task.
create table workflow_wait (
  task_id text primary key,
  case_number text not null,
  whom text,
  task_name text not null,
  since timestamptz not null
);
create index workflow_wait_case on workflow_wait (case_number);

-- The tasks of cases that are under way; a new database has neither them nor the engine's tables.
do $$
begin
  if to_regclass('act_ru_task') is not null then
    insert into workflow_wait (task_id, case_number, whom, task_name, since)
    select task.id_, number.text_,
      case when task.task_def_key_ in ('Task_AnswerQuestion', 'Task_AgreeConfirmation')
        then 'customer'
        else coalesce(task.assignee_, (
          select string_agg(offered.group_id_, ',') from act_ru_identitylink offered
           where offered.task_id_ = task.id_ and offered.type_ = 'candidate'))
      end,
      task.name_, task.create_time_
    from act_ru_task task
    join act_ru_variable number
      on number.proc_inst_id_ = task.proc_inst_id_ and number.name_ = 'caseNumber'
    where number.text_ is not null
    on conflict do nothing;
  end if;
end $$;

alter table workflow_case drop column waits_for, drop column waits_for_task;
