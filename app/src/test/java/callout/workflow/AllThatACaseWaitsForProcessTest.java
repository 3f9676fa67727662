package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import callout.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a case waits for, when several tasks of it wait at once. */
class AllThatACaseWaitsForProcessTest extends HandDriven {

  private static final Map<String, Object> APPROVE =
      Map.of("confirmationDecision", "approve", "unitPrice", "4.50", "taxRate", "0");

  @Autowired private CaseProjection projection;
  @Autowired private CaseCancellation cancellation;
  @Autowired private CustomerTasks customerTasks;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private JdbcClient jdbc;

  @Test
  void namesEachOnceAndForgetsOnlyWhoHasAnswered() {
    CaseNumber caseNumber = onSite();
    String technician = task(caseNumber).assignee();
    Instant since = state(caseNumber).since();
    assertThat(state(caseNumber).waitsFor()).isEqualTo(technician);

    askThreeSupervisorsAndTheCustomer(caseNumber);
    assertThat(staffTasks.of(caseNumber)).hasSize(5);
    assertThat(state(caseNumber).waitsFor()).isEqualTo("customer,supervisor," + technician);
    assertThat(state(caseNumber).waitsForTask()).isEqualTo("Complete visit");
    assertThat(state(caseNumber).since()).isEqualTo(since);

    complete(caseNumber, "Task_ApproveConfirmation", SUPERVISOR, APPROVE);
    assertThat(state(caseNumber).waitsFor()).isEqualTo("customer,supervisor," + technician);

    customerTasks.complete(
        customerTasks.of(caseNumber).get(0).id(), caseNumber, Map.of("agreement", "agree"));
    runJobs(caseNumber);
    assertThat(state(caseNumber).waitsFor()).isEqualTo("supervisor," + technician);

    answer(caseNumber, "Task_CompleteVisit", technician, Map.of("visitResult", "done"));
    assertThat(state(caseNumber).waitsFor()).isEqualTo("supervisor");
    assertThat(state(caseNumber).waitsForTask()).isEqualTo("Approve confirmation");
    assertThat(state(caseNumber).since()).isAfter(since);
  }

  @Test
  void waitsForNobodyWhileTheSystemIsAtWork() {
    CaseNumber caseNumber = drafted();
    assertThat(state(caseNumber).waitsFor()).isEqualTo("supervisor");
    staffTasks.complete(task(caseNumber).id(), SUPERVISOR, Map.of("approvalDecision", "approve"));

    assertThat(state(caseNumber).waitsFor()).isNull();
    assertThat(state(caseNumber).waitsForTask()).isNull();
  }

  @Test
  void forgetsACustomerWhoseTimeIsOver() {
    CaseNumber caseNumber = onSite();
    String technician = task(caseNumber).assignee();
    proposals.propose(caseNumber, Changes.of(Changes.labour("3")));
    runJobs(caseNumber);
    assertThat(state(caseNumber).waitsFor()).isEqualTo("customer," + technician);

    fireTimer(called(caseNumber, "confirmation"), "BoundaryEvent_AgreementExpired");
    assertThat(state(caseNumber).waitsFor()).isEqualTo(technician);
  }

  @Test
  void forgetsAllWhenTheCaseIsCancelled() {
    CaseNumber caseNumber = onSite();
    askThreeSupervisorsAndTheCustomer(caseNumber);
    assertThat(waits(caseNumber)).isEqualTo(5);

    cancellation.cancel(caseNumber, false, "The building is sold.");
    assertThat(waits(caseNumber)).isZero();
    assertThat(state(caseNumber).waitsFor()).isNull();
  }

  @Test
  void saysWhoHasTakenATask() {
    CaseNumber caseNumber = drafted();
    Instant since = state(caseNumber).since();
    String task = task(caseNumber).id();

    engine.getTaskService().claim(task, "samuel");
    assertThat(state(caseNumber).waitsFor()).isEqualTo("samuel");
    engine.getTaskService().setAssignee(task, "susan");
    assertThat(state(caseNumber).waitsFor()).isEqualTo("susan");
    engine.getTaskService().setAssignee(task, null);
    assertThat(state(caseNumber).waitsFor()).isEqualTo("supervisor");
    assertThat(state(caseNumber).since()).isEqualTo(since);
  }

  @Test
  void showsAllOfThemOnTheCaseAndInTheList() {
    CaseNumber caseNumber = onSite();
    askThreeSupervisorsAndTheCustomer(caseNumber);

    var agent = signedIn(username("agent"));
    for (String page :
        List.of("/cases/" + caseNumber, "/orders/" + caseNumber + "-1", "/cases?q=" + caseNumber)) {
      assertThat(agent.open(page).body()).as(page).containsPattern(">the customer, Supervisors, ");
      assertThat(agent.open(page + (page.contains("?") ? "&" : "?") + "lang=de").body())
          .as(page)
          .containsPattern(">den Kunden, Leitung, ");
      agent.open("/cases?lang=en");
    }
  }

  private void askThreeSupervisorsAndTheCustomer(CaseNumber caseNumber) {
    proposals.propose(
        caseNumber,
        Changes.of(
            Changes.unpriced("material", "Sealing set"),
            Changes.unpriced("material", "Hose"),
            Changes.people(2),
            Changes.labour("3")));
    runJobs(caseNumber);
  }

  private void answer(
      CaseNumber caseNumber, String key, String technician, Map<String, Object> form) {
    complete(caseNumber, key, viewer(technician, Role.TECHNICIAN), form);
  }

  private CaseState state(CaseNumber caseNumber) {
    return projection.find(caseNumber).orElseThrow();
  }

  private long waits(CaseNumber caseNumber) {
    return jdbc.sql("select count(*) from workflow_wait where case_number = ?")
        .param(caseNumber.value())
        .query(Long.class)
        .single();
  }
}
