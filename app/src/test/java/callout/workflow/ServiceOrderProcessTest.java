package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.documents.Documents;
import callout.documents.TakenVersion;
import callout.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The paths of processes/service-order.bpmn up to its visit; see VisitProcessTest for the rest. */
class ServiceOrderProcessTest extends HandDriven {

  @Autowired private Documents documents;
  @Autowired private FailedSteps failedSteps;
  @Autowired private JdbcClient jdbc;

  @Test
  void issuesTheDocumentAndAsksForTheVisitWhenApproved() {
    CaseNumber caseNumber = drafted();
    ProcessInstance order = called(caseNumber, "service-order");
    assertThat(order).isWaitingAt("Task_ApproveOrder");

    approve(caseNumber);
    assertThat(order).isWaitingAt("Task_IssueOrderDocument");
    assertThat(documents.of(caseNumber)).isEmpty();
    runJobs(caseNumber);

    assertThat(documents.of(caseNumber)).hasSize(1);
    assertThat(order)
        .hasPassed("Task_IssueOrderDocument", "Task_RequestVisit")
        .isWaitingAt("Task_Visit");
    assertThat(called(caseNumber, "visit")).isWaitingAt("Task_AssignVisit");
  }

  @Test
  void handsTheDocumentOutAsAPdfAndNothingElse() {
    CaseNumber caseNumber = approved();

    var download =
        signedIn(username("supervisor")).open("/documents/" + documents.of(caseNumber).get(0).id());

    assertThat(download.headers().allValues("Content-Type")).containsExactly("application/pdf");
    assertThat(download.body()).startsWith("%PDF-");
  }

  @Test
  void endsWithoutDocumentWhenRejected() {
    CaseNumber caseNumber = drafted();
    ProcessInstance order = called(caseNumber, "service-order");
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("approvalDecision", "reject", "approvalReason", "Not this year."));

    assertThat(order).hasPassed("EndEvent_OrderRejected").isEnded();
    assertThat(documents.of(caseNumber)).isEmpty();
  }

  @Test
  void waitsAsAnIncidentWhileTheDocumentCannotBeIssuedAndGoesOnOnceItCan() {
    CaseNumber caseNumber = drafted();
    ProcessInstance order = called(caseNumber, "service-order");
    approve(caseNumber);
    try (var taken = TakenVersion.of(order.getBusinessKey(), documents, jdbc)) {
      Job job = job(order);
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
            .hasMessageContaining("issued with content");
      }
    }
    List<Incident> incidents =
        engine.getRuntimeService().createIncidentQuery().processInstanceId(order.getId()).list();
    assertThat(incidents)
        .extracting(Incident::getActivityId)
        .containsExactly("Task_IssueOrderDocument");
    assertThat(order).isWaitingAt("Task_IssueOrderDocument");
    assertThat(documents.of(caseNumber)).isEmpty();

    assertThat(failedSteps.tryAgain(caseNumber, "Task_IssueOrderDocument")).isEqualTo(1);
    runJobs(caseNumber);

    assertThat(order).isWaitingAt("Task_Visit");
    assertThat(documents.of(caseNumber)).hasSize(1);
    assertThat(
            engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(order.getId())
                .count())
        .isZero();
  }

  private void approve(CaseNumber caseNumber) {
    staffTasks.complete(task(caseNumber).id(), SUPERVISOR, Map.of("approvalDecision", "approve"));
  }

  private Job job(ProcessInstance order) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(order.getId())
        .singleResult();
  }
}
