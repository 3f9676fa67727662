package callout.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.Browser;
import callout.RunningCallout;
import callout.shared.InvalidInput;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FormRefusalIT extends RunningCallout {

  @Autowired private ProcessEngine engine;
  private Task task;

  @BeforeEach
  void giveSupervisorsATask() {
    task = Probes.taskWithReceiver(engine, "supervisor");
  }

  @Test
  void showsPeopleInTasklistTheReasonAndKeepsTheTask() {
    Browser supervisor = signedIn(username("supervisor")).openTasklist();
    String form = "{\"variables\":{\"remark\":{\"value\":\"hello\",\"type\":\"String\"}}}";

    var refused = supervisor.engine("POST", "task/" + task.getId() + "/submit-form", form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("technician: Choose a technician.")
        .doesNotContain("ENGINE-", "Cannot submit task form");
    assertThat(isOpen()).isTrue();
    assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "remark"))
        .isNull();

    String complete = "{\"variables\":{\"technician\":{\"value\":\"anton\",\"type\":\"String\"}}}";
    var taken = supervisor.engine("POST", "task/" + task.getId() + "/submit-form", complete);
    assertThat(taken.statusCode()).isEqualTo(204);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void givesOurOwnCallersTheRefusalItself() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> engine.getTaskService().complete(task.getId(), Map.of()))
        .satisfies(
            refused -> assertThat(refused.problems().get(0).field()).isEqualTo("technician"));
    assertThat(isOpen()).isTrue();
  }

  private boolean isOpen() {
    return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 1;
  }
}
