package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.cases.Viewer;
import callout.planning.TechnicianOption;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Role;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of processes/visit.bpmn, and how service-order goes on after it. */
class VisitProcessTest extends HandDriven {

  @Autowired private Visits visits;

  @Test
  void goesFromTheDispatchersChoiceToWorkDone() {
    CaseNumber caseNumber = approved();
    ProcessInstance order = called(caseNumber, "service-order");
    ProcessInstance visit = called(caseNumber, "visit");
    assertThat(order).isWaitingAt("Task_Visit");
    assertThat(visit).isWaitingAt("Task_AssignVisit");

    staffTasks.complete(task(caseNumber).id(), DISPATCHER, choice(caseNumber));
    assertThat(visit).isWaitingAt("Event_VisitPlanned");
    runJobs(caseNumber);
    assertThat(visit).isWaitingAt("Task_AcceptVisit");

    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
    answer(caseNumber, Map.of());
    assertThat(visit).isWaitingAt("Task_ArriveOnSite");
    answer(caseNumber, Map.of());
    assertThat(visit).isWaitingAt("Task_CompleteVisit");
    answer(caseNumber, Map.of("visitResult", "done"));

    assertThat(visit).hasPassed("EndEvent_VisitDone").isEnded();
    assertThat(order).hasPassed("Task_CloseOrder", "EndEvent_OrderClosedAsSpecified").isEnded();
    assertThat(end(caseNumber)).hasValue("EndEvent_ClosedAsSpecified");
  }

  @Test
  void saysWhyWorkWasNotCarriedOut() {
    CaseNumber caseNumber = approved();
    ProcessInstance order = called(caseNumber, "service-order");
    ProcessInstance visit = called(caseNumber, "visit");
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of());
    answer(caseNumber, Map.of("visitResult", "notCarriedOut", "notCarriedOutReason", "noAccess"));

    assertThat(visit).hasPassed("EndEvent_VisitNotCarriedOut").isEnded();
    assertThat(order).hasPassed("EndEvent_OrderNotCarriedOut").isEnded();
    assertThat(end(caseNumber)).hasValue("EndEvent_NotCarriedOut");
  }

  @Test
  void isAssignedAgainWhenItIsDeclined() {
    CaseNumber caseNumber = approved();
    ProcessInstance visit = called(caseNumber, "visit");
    complete(caseNumber, DISPATCHER, choice(caseNumber));
    answer(caseNumber, Map.of("visitAnswer", "decline", "declineReason", "The van is broken."));

    assertThat(visit).isWaitingAt("Task_AssignVisit");
    assertThat(visits.stop(visits.of(caseNumber).get(0).visit())).isEmpty();

    complete(caseNumber, DISPATCHER, choice(caseNumber));
    assertThat(visit).isWaitingAt("Task_AcceptVisit");
    answer(caseNumber, Map.of("visitAnswer", "accept"));
    assertThat(visit).isWaitingAt("Task_StartDriving");
  }

  private Map<String, Object> choice(CaseNumber caseNumber) {
    TechnicianOption first = visits.technicianOptions(visits.of(caseNumber).get(0).visit()).get(0);
    return Map.of("technician", first.technician(), "startAt", first.earliestStart().toString());
  }

  private void answer(CaseNumber caseNumber, Map<String, Object> form) {
    Viewer technician = viewer(task(caseNumber).assignee(), Role.TECHNICIAN);
    complete(caseNumber, technician, form);
  }
}
