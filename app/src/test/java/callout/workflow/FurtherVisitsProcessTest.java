package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.Soonest;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.shared.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits that were agreed on site: each says what it is for, and the order waits for all. */
class FurtherVisitsProcessTest extends HandDriven {

  private static final Map<String, Object> DONE = Map.of("visitResult", "done");
  private static final Map<String, Object> PARTLY =
      Map.of("visitResult", "partly", "remainingWork", "The second closer.");

  @Autowired private ConfirmationProposals proposals;
  @Autowired private Fieldwork fieldwork;

  @Test
  void areCarriedOutBesideTheOrdersOwnAndTheOrderWaitsForAll() {
    CaseNumber caseNumber = onSite();
    ProcessInstance order = called(caseNumber, "service-order");
    String own = task(caseNumber).businessKey();
    agreeOn(caseNumber, Changes.people(2), Changes.visit("Bring the lift."));

    List<String> further =
        visits.of(caseNumber).stream()
            .map(visit -> visit.visit().toString())
            .filter(visit -> !visit.equals(own))
            .toList();
    assertThat(further).hasSize(2);
    further.forEach(visit -> carryOut(caseNumber, visit, DONE));
    assertThat(order).isWaitingAt("Task_Visit");

    carryOut(caseNumber, own, DONE);
    assertThat(order).isWaitingAt("Task_ApproveReport");
    assertThat(fieldwork.of(caseNumber))
        .hasSize(3)
        .extracting(VisitRecord::report)
        .allMatch(Objects::nonNull);
  }

  @Test
  void areAskedForOnceMoreWhereTheyWereDoneInPart() {
    CaseNumber caseNumber = onSite();
    String own = task(caseNumber).businessKey();
    agreeOn(caseNumber, Changes.visit("Bring the lift."));
    String further = waiting(caseNumber).visit().toString();
    carryOut(caseNumber, further, PARTLY);

    VisitDemand again = waiting(caseNumber);
    assertThat(again.visit().toString()).isNotEqualTo(further);
    assertThat(again.purpose()).isEqualTo("The second closer.");
    carryOut(caseNumber, again.visit().toString(), DONE);
    carryOut(caseNumber, own, DONE);
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveReport");
  }

  @Test
  void tellWhatTheVisitBeforeLeft() {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, PARTLY);

    assertThat(waiting(caseNumber).purpose()).isEqualTo("The second closer.");
  }

  @Test
  void tellTheDispatcherWhatTheyAreFor() {
    CaseNumber caseNumber = onSite();
    agreeOn(caseNumber, Changes.people(2));
    assertThat(purpose(caseNumber)).startsWith("One more person is needed, beside ");

    CaseNumber other = onSite();
    agreeOn(other, Changes.visit("Bring the lift."));
    assertThat(purpose(other)).isEqualTo("Bring the lift.");
  }

  private String purpose(CaseNumber caseNumber) {
    TaskView assign = task(caseNumber, "Task_AssignVisit");
    return String.valueOf(staffTasks.form(assign.id(), DISPATCHER).data().get("purposeText"))
        .replace("\\", "");
  }

  private VisitDemand waiting(CaseNumber caseNumber) {
    return visits.of(caseNumber).stream()
        .filter(visit -> visits.isWaiting(visit.visit()))
        .findFirst()
        .orElseThrow();
  }

  @SafeVarargs
  private void agreeOn(CaseNumber caseNumber, Map<String, Object>... changes) {
    proposals.propose(caseNumber, Changes.of(changes));
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "approve"));
  }

  /** All that is still to be done on this visit. */
  private void carryOut(CaseNumber caseNumber, String visit, Map<String, Object> result) {
    for (TaskView task = open(visit); task != null; task = open(visit)) {
      staffTasks.complete(
          task.id(),
          task.key().equals("Task_AssignVisit")
              ? DISPATCHER
              : viewer(Objects.requireNonNull(task.assignee()), Role.TECHNICIAN),
          switch (task.key()) {
            case "Task_AssignVisit" -> Soonest.of(visits, VisitId.of(visit)).values();
            case "Task_AcceptVisit" -> Map.of("visitAnswer", "accept");
            case "Task_CompleteVisit" -> result;
            default -> Map.of();
          });
      runJobs(caseNumber);
    }
  }

  private @Nullable TaskView open(String visit) {
    return staffTasks.ofBusinessKey(visit).orElse(null);
  }
}
