package callout.workflow;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import callout.RunningCallout;
import callout.Soonest;
import callout.cases.Viewer;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real models with all the rooms behind them, but jobs are run by hand: a test sees every place
 * where a token stands.
 */
abstract class HandDriven extends RunningCallout {

  static final Viewer AGENT = viewer("amelia", Role.AGENT);
  static final Viewer SUPERVISOR = viewer("samuel", Role.SUPERVISOR);
  static final Viewer DISPATCHER = viewer("dora", Role.DISPATCHER);

  @Autowired ProcessEngine engine;
  @Autowired StaffTasks staffTasks;
  @Autowired Intake intake;
  @Autowired Visits visits;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void takeTheJobs() {
    executor().shutdown();
    init(engine);
  }

  @AfterEach
  void giveTheJobsBack() {
    executor().start();
  }

  static Viewer viewer(String username, Role role) {
    return new Viewer(username, Set.of(role), Set.of());
  }

  /** A request of the first demonstration customer at its first place. */
  CaseNumber submit(String serviceType, String priority) {
    return submit(serviceType, priority, null);
  }

  CaseNumber submit(String serviceType, String priority, @Nullable Double[] point) {
    return intake
        .submit(
            new RequestInput(
                UUID.randomUUID().toString(),
                serviceType,
                "Tried by a test.",
                priority,
                "K-1001",
                point == null ? "L-2001" : null,
                null,
                point == null ? null : point[0],
                point == null ? null : point[1],
                null,
                null,
                "requester@example.com",
                List.of(),
                null),
            Channel.API)
        .caseNumber();
  }

  /** The case's own process. */
  ProcessInstance request(CaseNumber caseNumber) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .singleResult();
  }

  /** The running process of this model that belongs to the case. */
  ProcessInstance called(CaseNumber caseNumber, String model) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(model)
        .variableValueEquals("caseNumber", caseNumber.value())
        .singleResult();
  }

  /** Runs the instance's jobs and those of all it calls until none is left but timers. */
  void runJobs(CaseNumber caseNumber) {
    List<Job> jobs = jobs(caseNumber);
    while (!jobs.isEmpty()) {
      jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
      jobs = jobs(caseNumber);
    }
  }

  List<Job> jobs(CaseNumber caseNumber) {
    List<Job> jobs = new ArrayList<>();
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .variableValueEquals("caseNumber", caseNumber.value())
        .list()
        .forEach(
            instance ->
                jobs.addAll(
                    engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .withRetriesLeft()
                        .list()));
    return jobs;
  }

  TaskView task(CaseNumber caseNumber) {
    List<TaskView> open = staffTasks.of(caseNumber);
    if (open.size() != 1) {
      throw new AssertionError("Not one open task: " + open);
    }
    return open.get(0);
  }

  /** Completes the case's only open task with its form, and runs the jobs that follow. */
  void complete(CaseNumber caseNumber, Viewer viewer, Map<String, Object> form) {
    staffTasks.complete(task(caseNumber).id(), viewer, form);
    runJobs(caseNumber);
  }

  /** A case whose order waits for approval. */
  CaseNumber drafted() {
    CaseNumber caseNumber = submit("inspection", "normal");
    runJobs(caseNumber);
    return caseNumber;
  }

  /** A case whose visit waits to be assigned. */
  CaseNumber approved() {
    CaseNumber caseNumber = drafted();
    complete(caseNumber, SUPERVISOR, Map.of("approvalDecision", "approve"));
    return caseNumber;
  }

  /** A case whose technician is on site. */
  CaseNumber onSite() {
    CaseNumber caseNumber = approved();
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of());
    return caseNumber;
  }

  /** A case whose visit report waits to be approved. */
  CaseNumber reported(Map<String, Object> result) {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, result);
    return caseNumber;
  }

  /** The first technician who can come, as soon as he or she can. */
  Map<String, Object> choice(CaseNumber caseNumber) {
    List<VisitDemand> all = visits.of(caseNumber);
    return Soonest.of(visits, all.get(all.size() - 1).visit()).values();
  }

  /** The technician does the case's only open task. */
  void answer(CaseNumber caseNumber, Map<String, Object> form) {
    complete(caseNumber, viewer(task(caseNumber).assignee(), Role.TECHNICIAN), form);
  }

  void approveReport(CaseNumber caseNumber) {
    complete(caseNumber, SUPERVISOR, Map.of("reportDecision", "approve"));
  }

  /** The open task of this name among the several of a case. */
  TaskView task(CaseNumber caseNumber, String key) {
    return staffTasks.of(caseNumber).stream()
        .filter(task -> task.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + key + " among " + staffTasks.of(caseNumber)));
  }

  void complete(CaseNumber caseNumber, String key, Viewer viewer, Map<String, Object> form) {
    staffTasks.complete(task(caseNumber, key).id(), viewer, form);
    runJobs(caseNumber);
  }

  /** As if a run had found no place for the case's first visit. */
  void leaveOut(CaseNumber caseNumber) {
    engine
        .getRuntimeService()
        .createMessageCorrelation("visitLeftOut")
        .processInstanceBusinessKey(visits.of(caseNumber).get(0).visit().toString())
        .setVariable("caseNumber", caseNumber.value())
        .correlateStartMessage();
  }

  /** Fires the first timer of an instance, as if its time had come. */
  void fireTimer(ProcessInstance instance, String element) {
    Job timer =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(instance.getId())
            .activityId(element)
            .timers()
            .singleResult();
    if (timer == null) {
      throw new AssertionError("No timer runs at " + element);
    }
    engine.getManagementService().executeJob(timer.getId());
  }

  /** How the case ended; empty while it is open. */
  Optional<String> end(CaseNumber caseNumber) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber.value())
        .finished()
        .list()
        .stream()
        .findFirst()
        .map(
            root ->
                engine
                    .getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(root.getId())
                    .list()
                    .stream()
                    .filter(a -> a.getActivityType().toLowerCase(Locale.ROOT).endsWith("endevent"))
                    .filter(a -> !a.getActivityId().equals("EndEvent_CustomerReminded"))
                    .findFirst()
                    .orElseThrow()
                    .getActivityId());
  }

  private org.camunda.bpm.engine.impl.jobexecutor.JobExecutor executor() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }
}
