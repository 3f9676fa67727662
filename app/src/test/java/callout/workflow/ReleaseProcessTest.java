package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.fieldwork.Reports;
import callout.orders.Orders;
import callout.release.NotReleased;
import callout.release.ReleaseFacts;
import callout.release.Released;
import callout.release.ReleasedItem;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The report from being compiled to being shown: service-order's end and processes/release.bpmn.
 */
class ReleaseProcessTest extends HandDriven {

  @Autowired private Releases releases;
  @Autowired private Documents documents;
  @Autowired private Reports reports;
  @Autowired private Orders orders;

  @Test
  void compilesTheReportAnewWhenItIsSentBack() {
    CaseNumber caseNumber = reported(Map.of("visitResult", "done", "remarks", "All fine."));
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("reportDecision", "sendBack", "reportReason", "Which pump was it?"));
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_AmendReport");
    answer(caseNumber, Map.of("amendment", "The left one."));
    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveReport");

    approveReport(caseNumber);
    assertThat(end(caseNumber)).hasValue("EndEvent_ClosedAsSpecified");
    assertThat(documents.of(caseNumber))
        .filteredOn(document -> document.kind().equals("visit-report"))
        .extracting(StoredDocument::version)
        .containsExactly(1, 2);
    assertThat(reports.latest(orders.of(caseNumber).get(0).id()).orElseThrow().approved()).isTrue();
  }

  @Test
  void showsWhatIsReleasedAndNothingElse() {
    CaseNumber caseNumber = closed();
    assertThat(releases.of(caseNumber)).isEmpty();
    StoredDocument report = report(caseNumber);

    release(caseNumber, report);

    Released shown = releases.of(caseNumber).get(0);
    assertThat(shown.title()).isEqualTo("What we did");
    ReleasedItem item = shown.items().get(0);
    assertThat(shown.items()).hasSize(1);
    assertThat(releases.content(caseNumber, item.id()))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(documents.content(report.id())));
    assertThat(releases.content(closed(), item.id())).isEmpty();
  }

  @Test
  void takesBackWhatWasReleasedAndCanReleaseItAgain() {
    CaseNumber caseNumber = closed();
    ProcessInstance release = called(caseNumber, "release");
    release(caseNumber, report(caseNumber));
    assertThat(release).isWaitingAt("Task_WaitForRevocation");
    ReleaseFacts facts = releases.all(caseNumber).get(0);
    ReleasedItem item = releases.of(caseNumber).get(0).items().get(0);

    releases.revoke(facts.id(), "The wrong customer's photo is in it.");

    assertThat(releases.of(caseNumber)).isEmpty();
    assertThat(releases.content(caseNumber, item.id())).isEmpty();
    assertThat(release).isWaitingAt("Task_ReleaseReport");
    assertThatExceptionOfType(NotReleased.class)
        .isThrownBy(() -> releases.revoke(facts.id(), "Again."));
    release(caseNumber, report(caseNumber));
    assertThat(releases.of(caseNumber)).hasSize(1);
  }

  @Test
  void keepsAReportInternal() {
    CaseNumber caseNumber = closed();
    ProcessInstance release = called(caseNumber, "release");
    complete(caseNumber, AGENT, Map.of("releaseDecision", "keepInternal"));

    assertThat(release).hasPassed("EndEvent_KeptInternal").isEnded();
    assertThat(releases.of(caseNumber)).isEmpty();
  }

  @Test
  void releasesNoDocumentOfAnotherCase() {
    StoredDocument others = report(closed());
    CaseNumber caseNumber = closed();
    String task = task(caseNumber).id();

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> staffTasks.complete(task, AGENT, form(others)))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("releaseItems"));
    assertThat(releases.of(caseNumber)).isEmpty();
  }

  private CaseNumber closed() {
    CaseNumber caseNumber = reported(Map.of("visitResult", "done"));
    approveReport(caseNumber);
    return caseNumber;
  }

  private void release(CaseNumber caseNumber, StoredDocument document) {
    complete(caseNumber, AGENT, form(document));
  }

  private static Map<String, Object> form(StoredDocument document) {
    return Map.of(
        "releaseDecision", "release",
        "releaseTitle", "What we did",
        "releaseMessage", "Thank you.",
        "releaseItems", List.of(document.id().toString()));
  }

  private StoredDocument report(CaseNumber caseNumber) {
    return documents.of(caseNumber).stream()
        .filter(document -> document.kind().equals("visit-report"))
        .findFirst()
        .orElseThrow();
  }
}
