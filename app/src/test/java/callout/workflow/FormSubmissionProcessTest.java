package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.Browser;
import callout.orders.OrderApproved;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a submitted form can do to a task, and what it cannot. */
class FormSubmissionProcessTest extends HandDriven {

  @Autowired private Orders orders;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEventMulticaster events;

  @Test
  void keepsTheTaskAndNamesTheFieldThatIsUnknownOrMissing() {
    CaseNumber caseNumber = drafted();
    String task = task(caseNumber).id();

    refusedAt(task, Map.of("approvalDecision", "approve", "colour", "red"), "colour");
    refusedAt(task, Map.of(), "approvalDecision");
    refusedAt(task, Map.of("approvalDecision", "perhaps"), "approvalDecision");
    refusedAt(task, Map.of("approvalDecision", "reject"), "approvalReason");

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
    assertThat(variables(caseNumber)).doesNotContain("colour", "approvalDecision");
  }

  @Test
  void writesNoRefusalIntoTheLog() {
    String task = task(drafted()).id();
    var written = new ListAppender<ILoggingEvent>();
    var engines = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");
    written.start();
    engines.addAppender(written);
    try {
      refusedAt(task, Map.of(), "approvalDecision");
      assertThat(written.list).isEmpty();
      LoggerFactory.getLogger("org.camunda.bpm.engine.context")
          .error("{}", "a fault", new IllegalStateException("a fault"));
      assertThat(written.list).hasSize(1);
    } finally {
      engines.detachAppender(written);
    }
  }

  @Test
  void saysTheSameInTasklist() {
    CaseNumber caseNumber = drafted();
    String task = task(caseNumber).id();
    Browser supervisor = signedIn(username("supervisor")).openTasklist();

    for (var wrong :
        Map.of(
                "{\"colour\":{\"value\":\"red\"},\"approvalDecision\":{\"value\":\"approve\"}}",
                "colour",
                "{}",
                "approvalDecision")
            .entrySet()) {
      var answer =
          supervisor.engine(
              "POST",
              "task/" + task + "/submit-form",
              "{\"variables\":%s}".formatted(wrong.getKey()));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(wrong.getValue());
    }

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
    assertThat(variables(caseNumber)).doesNotContain("colour", "approvalDecision");
  }

  @Test
  void changesNothingWhenFactsOfGatewaysArePosted() {
    CaseNumber caseNumber = drafted();
    String task = task(caseNumber).id();

    refusedAt(task, Map.of("orderApproved", true), "orderApproved");
    refusedAt(
        task,
        Map.of("approvalDecision", "reject", "approvalReason", "No.", "orderApproved", true),
        "orderApproved");
    assertThatThrownBy(() -> engine.getTaskService().complete(task, Map.of("orderApproved", true)))
        .hasMessageContaining("form");

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
    assertThat(variables(caseNumber)).doesNotContain("orderApproved");
  }

  @Test
  void leavesNoFormValueInTheEngine() {
    CaseNumber caseNumber = approved();

    assertThat(variables(caseNumber))
        .doesNotContain("approvalDecision", "approvalReason", "technicianOptions");
    for (String table : List.of("act_hi_varinst", "act_hi_detail")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void letsOneOfTwoWinAndTellsTheOther() throws Exception {
    CaseNumber caseNumber = drafted();
    String task = task(caseNumber).id();
    var start = new CyclicBarrier(2);
    Callable<String> complete =
        () -> {
          start.await();
          try {
            staffTasks.complete(task, SUPERVISOR, Map.of("approvalDecision", "approve"));
            return "won";
          } catch (TaskGone gone) {
            return "told";
          }
        };
    var pool = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = pool.submit(complete);
      Future<String> other = pool.submit(complete);
      assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder("won", "told");
    } finally {
      pool.shutdown();
    }

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_IssueOrderDocument");
    assertThat(orders.versions(orders.of(caseNumber).get(0).id())).hasSize(1);
  }

  @Test
  void takesBackDecisionAndTokenWhenAListenerFails() {
    CaseNumber caseNumber = drafted();
    ProcessInstance order = called(caseNumber, "service-order");
    ApplicationListener<PayloadApplicationEvent<?>> failing =
        event -> {
          if (event.getPayload() instanceof OrderApproved) {
            throw new IllegalStateException("This listener always fails.");
          }
        };
    events.addApplicationListener(failing);
    try {
      assertThatThrownBy(
              () ->
                  staffTasks.complete(
                      task(caseNumber).id(), SUPERVISOR, Map.of("approvalDecision", "approve")))
          .hasStackTraceContaining("This listener always fails.");
    } finally {
      events.removeApplicationListener(failing);
    }

    assertThat(order).isWaitingAt("Task_ApproveOrder");
    assertThat(orders.of(caseNumber).get(0).approved()).isNull();
    assertThat(task(caseNumber).assignee()).isNull();
    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));
    assertThat(order).isWaitingAt("Task_Visit");
  }

  private void refusedAt(String task, Map<String, Object> form, String field) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> staffTasks.complete(task, SUPERVISOR, form))
        .satisfies(e -> assertThat(e.problems()).anyMatch(p -> p.field().equals(field)));
  }

  /** The names of all variables of the case's processes and tasks. */
  private List<String> variables(CaseNumber caseNumber) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .variableValueEquals("caseNumber", caseNumber.value())
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getRuntimeService()
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(instance.getId())
                    .list()
                    .stream())
        .map(variable -> variable.getName())
        .distinct()
        .toList();
  }
}
