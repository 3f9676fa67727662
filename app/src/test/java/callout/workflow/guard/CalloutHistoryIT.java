package callout.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RunningCallout;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CalloutHistoryIT extends RunningCallout {

  @Autowired private ProcessEngine engine;
  @Autowired private HistoryService history;
  @Autowired private IdentityService identity;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepsWhatHappenedAndWhoDidItButNoValues() {
    Task task = Probes.taskFor(engine, "supervisor");
    String instance = task.getProcessInstanceId();
    identity.setAuthentication("milan", List.of("supervisor"));
    try {
      engine.getTaskService().claim(task.getId(), "milan");
      engine
          .getFormService()
          .submitTaskForm(task.getId(), Map.of("remark", "a value nobody needs to keep"));
    } finally {
      identity.clearAuthentication();
    }

    assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).count())
        .isEqualTo(3);
    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getAssignee())
        .isEqualTo("milan");
    assertThat(history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).count())
        .isPositive();
    assertThat(history.createUserOperationLogQuery().taskId(task.getId()).userId("milan").count())
        .isPositive();

    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).count())
        .isZero();
    assertThat(history.createHistoricDetailQuery().processInstanceId(instance).count()).isZero();
    assertThat(
            jdbc.sql("select count(*) from act_hi_op_log where new_value_ like '%nobody needs%'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
