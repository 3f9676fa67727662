package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.Until;
import callout.WaitingVisit;
import callout.planning.PlanningRuns;
import callout.planning.RunState;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Role;
import callout.shared.RunId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of processes/route-planning.bpmn and processes/area-planning.bpmn. */
class RoutePlanningProcessTest extends HandDriven {

  private static final String NORTH = "San Fernando Valley and Hollywood";

  @Autowired private PlanningRuns runs;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext context;

  @Test
  void publishesRoutesAndMovesTheirVisitsOn() {
    CaseNumber caseNumber = approved();
    ProcessInstance visit = called(caseNumber, "visit");
    WaitingVisit.leaveOnly(jdbc, caseNumber);
    ProcessInstance run = start();
    assertThat(run).isWaitingAt("Task_CollectVisits");
    runJob(run);
    assertThat(run).isWaitingAt("Task_SubmitProblem");
    runJob(run);
    awaitProposal(run);

    decide(run, Map.of("proposalDecision", "publish"));
    assertThat(run).isWaitingAt("Task_PublishRoutes");
    runJob(run);

    assertThat(run).hasPassed("EndEvent_RoutesPublished").isEnded();
    assertThat(visit).hasPassed("BoundaryEvent_VisitPlanned").isWaitingAt("Event_VisitPlanned");
    runJobs(caseNumber);
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
  }

  @Test
  void plansEachAreaByARunOfItsOwn() {
    approved();
    moveTo("south", approved());
    String planning = ask("");
    List<ProcessInstance> apart = areasOf(planning);
    assertThat(apart).hasSize(2);
    assertThat(apart)
        .extracting(run -> runs.request(id(run)).areaCode())
        .contains("north", "south");
    for (ProcessInstance run : apart) {
      runJob(run);
      runJob(run);
      awaitProposal(run);
      assertThat(areasOf(planning)).as("all wait for all").isNotEmpty();
      decide(run, Map.of("proposalDecision", "discard"));
    }
    assertThat(areasOf(planning)).isEmpty();
    assertThat(routePlanning(planning)).isNull();
  }

  @Test
  void startsNothingWhereNothingWaits() {
    jdbc.sql("update planning_visit set state = 'cancelled' where state = 'waiting'").update();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> ask(""))
        .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("nothing-waits"));
  }

  private void moveTo(String area, CaseNumber caseNumber) {
    jdbc.sql("update planning_visit set area_code = ? where case_number = ?")
        .params(area, caseNumber.value())
        .update();
  }

  private List<ProcessInstance> areasOf(String planning) {
    ProcessInstance whole = routePlanning(planning);
    return whole == null
        ? List.of()
        : engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .superProcessInstanceId(whole.getId())
            .list();
  }

  private @Nullable ProcessInstance routePlanning(String key) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("route-planning")
        .processInstanceBusinessKey(key)
        .singleResult();
  }

  @Test
  void solvesAgainAndGivesUpWhenTold() {
    ProcessInstance run = proposed();

    decide(run, Map.of("proposalDecision", "solveAgain", "solveSeconds", 1));
    assertThat(run).isWaitingAt("Task_SubmitProblem");
    runJob(run);
    awaitProposal(run);
    decide(run, Map.of("proposalDecision", "discard"));

    assertThat(run).hasPassed("EndEvent_ProposalDiscarded").isEnded();
    assertThat(state(run)).isEqualTo(RunState.DISCARDED);
  }

  @Test
  void bringsAFailedSolverBeforeTheDispatcher() {
    ProcessInstance run = start();
    runJob(run);
    jdbc.sql("update planning_run set problem = '{\"firstDay\": \"never\"}' where id = ?")
        .param(id(run).value())
        .update();
    runJob(run);
    awaitProposal(run);

    assertThat(state(run)).isEqualTo(RunState.FAILED);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> decide(run, Map.of("proposalDecision", "publish")))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("proposalDecision"));
    assertThat(run).isWaitingAt("Task_ReviewProposal");

    decide(run, Map.of("proposalDecision", "solveAgain", "solveSeconds", 1));
    runJob(run);
    awaitProposal(run);
    assertThat(state(run)).isEqualTo(RunState.SOLVED);
    decide(run, Map.of("proposalDecision", "discard"));
  }

  @Test
  void publishesNothingWhereNothingIsPlaced() {
    ProcessInstance run = proposed();
    jdbc.sql(
            "update planning_run set result = jsonb_set(result, '{totals,placed}', '0') where id = ?")
        .param(id(run).value())
        .update();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> decide(run, Map.of("proposalDecision", "publish")))
        .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("nothing-to-publish"));
    decide(run, Map.of("proposalDecision", "discard"));
  }

  @Test
  void isNotUsedUpByPublishingWhatHasGoneStaleAltogether() {
    CaseNumber caseNumber = approved();
    WaitingVisit.leaveOnly(jdbc, caseNumber);
    ProcessInstance run = proposed();
    jdbc.sql("update planning_visit set state = 'finished' where case_number = ?")
        .param(caseNumber.value())
        .update();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> decide(run, Map.of("proposalDecision", "publish")))
        .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("proposal-outdated"));
    String task = staffTasks.ofBusinessKey(run.getBusinessKey()).orElseThrow().id();
    assertThat(staffTasks.form(task, DISPATCHER).data().get("proposalText").toString())
        .contains("have it solved again");
    decide(run, Map.of("proposalDecision", "discard"));
  }

  @Test
  void saysWhichRunItsTaskIsAbout() {
    ProcessInstance run = proposed();
    var dispatcher = signedIn(username("dispatcher"));
    String task = staffTasks.ofBusinessKey(run.getBusinessKey()).orElseThrow().id();
    assertThat(dispatcher.open("/tasks?page=1000").body()).as("the newest").contains(NORTH);
    assertThat(dispatcher.open("/tasks/" + task).body())
        .contains("/planning/runs/" + run.getBusinessKey(), NORTH);
    assertThat(staffTasks.form(task, DISPATCHER).data().get("proposalText").toString())
        .contains("/planning/runs/" + run.getBusinessKey(), NORTH);
    assertThat(engine.getTaskService().getVariableLocal(task, "subject").toString())
        .contains(" (3 days), ")
        .endsWith(NORTH);
    assertThat(readableIn(task)).as("what Tasklist's list may show of it").isEqualTo(1);
    decide(run, Map.of("proposalDecision", "discard"));
  }

  private long readableIn(String task) {
    engine.getIdentityService().setAuthentication("dora", List.of(Role.DISPATCHER.code()));
    try {
      return engine
          .getRuntimeService()
          .createVariableInstanceQuery()
          .variableName("subject")
          .taskIdIn(task)
          .count();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void takesWholeDaysFromTodayToAYearAhead() {
    LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    refusedAt("firstDay", Map.of("firstDay", today.minusDays(1).toString(), "days", 1));
    refusedAt("firstDay", Map.of("firstDay", "2020-11-23", "days", 1));
    refusedAt("firstDay", Map.of("firstDay", today.plusYears(1).plusDays(2).toString(), "days", 1));
    refusedAt("days", Map.of("firstDay", today.plusDays(8).toString(), "days", 1.5));
  }

  private void refusedAt(String field, Map<String, Object> form) {
    Map<String, Object> values = new HashMap<>(form);
    values.put("solveSeconds", 1);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> staffTasks.start("route-planning", values))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo(field));
  }

  @Test
  void submitsAgainWhenTheSolverIsGone() {
    ProcessInstance run = start();
    runJob(run);
    var desk = context.getBean("solverDesk", SmartLifecycle.class);
    desk.stop();
    try {
      runJob(run);
      assertThat(run).isWaitingAt("Task_WaitForRoutes");
    } finally {
      desk.start();
    }

    engine.getManagementService().executeJob(timer(run).getId());
    assertThat(run).isWaitingAt("Task_WaitForRoutes", "Task_ResubmitProblem");
    runJob(run);

    awaitProposal(run);
    assertThat(run).hasPassed("BoundaryEvent_SolverCheckDue", "EndEvent_SolverChecked");
    decide(run, Map.of("proposalDecision", "discard"));
  }

  private ProcessInstance proposed() {
    ProcessInstance run = start();
    runJob(run);
    runJob(run);
    awaitProposal(run);
    return run;
  }

  /** A run of the one area, and the process that plans it. */
  private ProcessInstance start() {
    return planning(ask("north"));
  }

  /** Empty for all areas. */
  private String ask(String area) {
    return staffTasks.start(
        "route-planning",
        Map.of(
            "areaCode",
            area,
            "firstDay",
            LocalDate.now(ZoneId.of("America/Los_Angeles")).plusDays(8).toString(),
            "days",
            3,
            "solveSeconds",
            1));
  }

  private ProcessInstance planning(String run) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("area-planning")
        .processInstanceBusinessKey(run)
        .singleResult();
  }

  private void awaitProposal(ProcessInstance run) {
    Until.isTrue("a proposal", () -> staffTasks.ofBusinessKey(run.getBusinessKey()).isPresent());
    assertThat(run).isWaitingAt("Task_ReviewProposal");
  }

  private void decide(ProcessInstance run, Map<String, Object> form) {
    String task = staffTasks.ofBusinessKey(run.getBusinessKey()).orElseThrow().id();
    staffTasks.complete(task, DISPATCHER, form);
  }

  /** Runs the one job that is due now. */
  private void runJob(ProcessInstance run) {
    List<Job> jobs =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(run.getId())
            .messages()
            .list();
    assertThat(jobs).hasSize(1);
    engine.getManagementService().executeJob(jobs.get(0).getId());
  }

  private Job timer(ProcessInstance run) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(run.getId())
        .timers()
        .singleResult();
  }

  private RunState state(ProcessInstance run) {
    return runs.proposal(id(run)).state();
  }

  private static RunId id(ProcessInstance run) {
    return RunId.of(run.getBusinessKey());
  }
}
