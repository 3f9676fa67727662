package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.workflow.guard.Probes;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff can and cannot do over the engine interface that Tasklist brings. */
class EngineRestIT extends RunningCallout {

  private static final String VALUE = "{\"value\":true,\"type\":\"Boolean\"}";
  private static final String VALUES = "{\"modifications\":{\"workDone\":%s}}".formatted(VALUE);
  private static final String FORM = "{\"variables\":{\"workDone\":%s}}".formatted(VALUE);

  @Autowired private ProcessEngine engine;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private IdentityService identity;

  private String technician;
  private Task task;

  @BeforeEach
  void giveATechnicianATask() {
    technician = username("technician");
    task = Probes.taskFor(engine, "supervisor");
    tasks.setAssignee(task.getId(), technician);
  }

  @Test
  void keepsTheFormTheOnlyWay() {
    Browser browser = signedIn(technician).openTasklist();
    String one = "task/" + task.getId();
    String instance = task.getProcessInstanceId();
    assertThat(browser.engine("GET", one, "").statusCode()).isEqualTo(200);

    Map<String, String> around =
        Map.ofEntries(
            Map.entry("PUT " + one + "/variables/workDone", VALUE),
            Map.entry("POST " + one + "/variables", VALUES),
            Map.entry("PUT " + one + "/localVariables/workDone", VALUE),
            Map.entry("POST " + one + "/assignee", "{\"userId\":\"other\"}"),
            Map.entry("POST " + one + "/delegate", "{\"userId\":\"other\"}"),
            Map.entry("POST " + one + "/resolve", FORM),
            Map.entry("POST " + one + "/complete", FORM),
            Map.entry("POST " + one + "/bpmnError", "{\"errorCode\":\"x\"}"),
            Map.entry("POST " + one + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
            Map.entry("PUT " + one, "{\"name\":\"x\"}"),
            Map.entry("DELETE process-instance/" + instance, ""),
            Map.entry("POST process-instance/" + instance + "/variables", VALUES),
            Map.entry("POST message", "{\"messageName\":\"visitPlanned\"}"),
            Map.entry("POST process-definition/key/service-request/start", "{}"),
            Map.entry("POST process-definition/key/route-planning/submit-form", "{}"),
            Map.entry("POST filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}"),
            Map.entry("POST identity/verify", "{\"username\":\"x\",\"password\":\"x\"}"));
    around.forEach(
        (request, body) -> {
          String[] parts = request.split(" ");
          assertThat(browser.engine(parts[0], parts[1], body).statusCode())
              .as(request)
              .isEqualTo(403);
        });

    Task after = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    assertThat(after.getAssignee()).isEqualTo(technician);
    assertThat(runtime.getVariable(instance, "workDone")).isNull();
    assertThat(browser.engine("POST", one + "/submit-form", FORM).statusCode()).isEqualTo(204);
  }

  /**
   * Why the list is needed: the engine's own authorizations let the same person end the instance.
   */
  @Test
  void closesWhatTheEngineAloneLeavesOpen() {
    identity.setAuthentication(technician, List.of("technician"));
    try {
      tasks.handleBpmnError(task.getId(), "invented");
    } finally {
      identity.clearAuthentication();
    }
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .count())
        .isZero();
  }

  @Test
  void letsAGroupClaimAndSubmitItsOwnTasksOnly() {
    Task open = Probes.taskFor(engine, "supervisor");
    Browser dispatcher = signedIn(username("dispatcher")).openTasklist();
    String one = "task/" + open.getId();
    String me = "{\"userId\":\"%s\"}";

    assertThat(dispatcher.engine("GET", one, "").statusCode()).isIn(403, 404);
    assertThat(
            dispatcher
                .engine("POST", one + "/claim", me.formatted(username("dispatcher")))
                .statusCode())
        .isIn(403, 404);

    Browser supervisor = signedIn(username("supervisor")).openTasklist();
    assertThat(
            supervisor
                .engine("POST", one + "/claim", me.formatted(username("supervisor")))
                .statusCode())
        .isEqualTo(204);
    assertThat(supervisor.engine("POST", one + "/submit-form", FORM).statusCode()).isEqualTo(204);
  }

  @Test
  void showsEachRoleItsFilters() {
    assertThat(signedIn(technician).openTasklist().engine("GET", "filter", "").body())
        .contains("My tasks")
        .doesNotContain("My group's tasks", "All open tasks");
    Browser supervisor = signedIn(username("supervisor")).openTasklist();
    assertThat(supervisor.engine("GET", "filter", "").body())
        .contains("My tasks", "My group's tasks", "All open tasks (supervisor)", "subject")
        .doesNotContain("(dispatcher)");
  }

  @Test
  void showsAgentsTheFormThatStartsARequest() {
    Browser agent = signedIn(username("agent")).openTasklist();
    assertThat(
            agent
                .engine("GET", "process-definition/key/service-request/deployed-start-form", "")
                .statusCode())
        .isEqualTo(200);
    String startable =
        "process-definition?latestVersion=true&active=true&startableInTasklist=true"
            + "&startablePermissionCheck=true";
    assertThat(agent.engine("GET", startable, "").body())
        .contains("\"key\":\"service-request\"")
        .doesNotContain("\"key\":\"route-planning\"");
  }

  @Test
  void endsTheSessionOfACallWithoutCamundasToken() {
    Browser browser = signedIn(technician).openTasklist();
    var answer =
        browser.send(
            "POST",
            "/camunda/api/engine/engine/default/task/%s/submit-form".formatted(task.getId()),
            FORM);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
  }
}
