package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.orders.ConfirmationFacts;
import callout.orders.ConfirmationState;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.OrderNotOpen;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of processes/confirmation.bpmn, and what it makes of the order. */
class ConfirmationProcessTest extends HandDriven {

  private static final Map<String, Object> LITTLE_LABOUR =
      Map.of(
          "changeKind", "add",
          "lineKind", "labour",
          "lineDescription", "Sealing",
          "quantity", 0.5,
          "unit", "h",
          "changeReason", "The old one leaks.");
  private static final Map<String, Object> UNFORESEEN_WORK =
      Map.of(
          "changeKind", "add",
          "lineKind", "service",
          "lineDescription", "Replace the second pump",
          "quantity", 1,
          "unit", "×",
          "changeReason", "It is worn out too.");
  private static final Map<String, Object> AT_A_PRICE =
      Map.of("confirmationDecision", "approve", "unitPrice", "49.9", "taxRate", "9.5");
  private static final Map<String, Object> A_FEE =
      Map.of(
          "changeKind", "add",
          "lineKind", "fee",
          "lineDescription", "Disposal",
          "quantity", 1,
          "unit", "×",
          "changeReason", "Hazardous waste.");

  @Autowired private ConfirmationProposals proposals;
  @Autowired private Confirmations confirmations;
  @Autowired private Orders orders;
  @Autowired private Documents documents;
  @Autowired private CustomerTasks customerTasks;

  @Test
  void makesTheNextVersionWithItsDocumentWhenNobodyHasToAgree() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, LITTLE_LABOUR);
    runJobs(caseNumber);

    OrderFacts order = orders.of(caseNumber).get(0);
    List<OrderVersion> versions = orders.versions(order.id());
    assertThat(versions).extracting(OrderVersion::version).containsExactly(1, 2);
    assertThat(versions.get(1).previousHash()).isEqualTo(versions.get(0).contentHash());
    assertThat(order.lines()).anyMatch(line -> line.description().equals("Sealing"));
    assertThat(documents.of(caseNumber))
        .extracting(StoredDocument::kind)
        .containsExactly("order", "confirmation");
    assertThat(only(caseNumber).state()).isEqualTo(ConfirmationState.AGREED);
    assertThat(task(caseNumber).key()).isEqualTo("Task_CompleteVisit");
  }

  @Test
  void closesAsConfirmedAfterTwoConfirmations() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, LITTLE_LABOUR);
    runJobs(caseNumber);
    proposals.propose(
        caseNumber,
        Map.of(
            "changeKind",
            "change",
            "orderLine",
            lineNumber(caseNumber, "Sealing"),
            "quantity",
            0.25,
            "changeReason",
            "It went quickly."));
    runJobs(caseNumber);
    answer(caseNumber, Map.of("visitResult", "done"));
    approveReport(caseNumber);

    assertThat(end(caseNumber)).hasValue("EndEvent_ClosedAsConfirmed");
    assertThat(orders.versions(orders.of(caseNumber).get(0).id()))
        .extracting(OrderVersion::version)
        .containsExactly(1, 2, 3);
  }

  @Test
  void asksASupervisorAboutWhatIsDropped() {
    CaseNumber caseNumber = onSite();
    proposals.propose(
        caseNumber,
        Map.of("changeKind", "drop", "orderLine", "2", "changeReason", "Was not needed."));
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "approve"));

    assertThat(orders.of(caseNumber).get(0).lines()).hasSize(1);
    assertThat(only(caseNumber).supervisor()).isNotNull();
  }

  @Test
  void leavesTheOrderAsItWasWhenASupervisorRefuses() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, A_FEE);
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "refuse", "confirmationReason", "Part of the price."));

    assertThat(only(caseNumber).state()).isEqualTo(ConfirmationState.REFUSED);
    assertThat(orders.versions(orders.of(caseNumber).get(0).id())).hasSize(1);
    assertThat(documents.of(caseNumber)).hasSize(1);
    answer(caseNumber, Map.of("visitResult", "done"));
    approveReport(caseNumber);
    assertThat(end(caseNumber)).hasValue("EndEvent_ClosedAsSpecified");
  }

  @Test
  void asksSupervisorAndThenCustomerAboutAFee() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, A_FEE);
    runJobs(caseNumber);
    ProcessInstance confirmation = called(caseNumber, "confirmation");
    assertThat(confirmation).isWaitingAt("Task_ApproveConfirmation");
    assertThat(customerTasks.of(caseNumber)).isEmpty();

    complete(caseNumber, "Task_ApproveConfirmation", SUPERVISOR, AT_A_PRICE);
    assertThat(confirmation).isWaitingAt("Task_AgreeConfirmation");
    CustomerTask asked = customerTasks.of(caseNumber).get(0);
    customerTasks.complete(asked.id(), caseNumber, Map.of("agreement", "agree"));
    runJobs(caseNumber);

    assertThat(confirmation).hasPassed("EndEvent_ConfirmationAgreed").isEnded();
    assertThat(only(caseNumber).customerAgreed()).isTrue();
  }

  @Test
  void holdsTheOrderOpenUntilTheCustomerHasAnswered() {
    CaseNumber caseNumber = onSite();
    ProcessInstance order = called(caseNumber, "service-order");
    proposals.propose(caseNumber, UNFORESEEN_WORK);
    runJobs(caseNumber);
    complete(caseNumber, "Task_ApproveConfirmation", SUPERVISOR, AT_A_PRICE);
    complete(
        caseNumber, "Task_CompleteVisit", technician(caseNumber), Map.of("visitResult", "done"));
    assertThat(order).hasNotPassed("SubProcess_Work").hasNotPassed("Task_CompileReport");

    CustomerTask asked = customerTasks.of(caseNumber).get(0);
    customerTasks.complete(asked.id(), caseNumber, Map.of("agreement", "refuse"));
    runJobs(caseNumber);
    assertThat(order).isWaitingAt("Task_ApproveReport");
    assertThat(only(caseNumber).state()).isEqualTo(ConfirmationState.REFUSED);
  }

  @Test
  void countsSilenceAsNo() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, UNFORESEEN_WORK);
    runJobs(caseNumber);
    complete(caseNumber, "Task_ApproveConfirmation", SUPERVISOR, AT_A_PRICE);
    ProcessInstance confirmation = called(caseNumber, "confirmation");
    fireTimer(confirmation, "BoundaryEvent_AgreementReminderDue");
    assertThat(confirmation).isWaitingAt("Task_AgreeConfirmation");
    fireTimer(confirmation, "BoundaryEvent_AgreementExpired");

    assertThat(confirmation).hasPassed("EndEvent_ConfirmationRefused").isEnded();
    assertThat(only(caseNumber).state()).isEqualTo(ConfirmationState.REFUSED);
  }

  @Test
  void goesOnWithAgreedLinesWhileAnotherWaits() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, UNFORESEEN_WORK);
    proposals.propose(caseNumber, LITTLE_LABOUR);
    runJobs(caseNumber);

    assertThat(confirmations.of(caseNumber))
        .extracting(ConfirmationFacts::state)
        .containsExactly(ConfirmationState.PROPOSED, ConfirmationState.AGREED);
  }

  @Test
  void namesEachMistakeAtItsField() {
    CaseNumber caseNumber = onSite();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                proposals.propose(
                    caseNumber,
                    Map.of(
                        "changeKind", "change",
                        "orderLine", "77",
                        "quantity", 3,
                        "changeReason", "Because.")))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("orderLine"));
    assertThat(confirmations.of(caseNumber)).isEmpty();
  }

  @Test
  void refusesAChangeOfAClosedOrder() {
    CaseNumber caseNumber = reported(Map.of("visitResult", "done"));
    approveReport(caseNumber);

    assertThatExceptionOfType(OrderNotOpen.class)
        .isThrownBy(() -> proposals.propose(caseNumber, LITTLE_LABOUR));
  }

  private callout.cases.Viewer technician(CaseNumber caseNumber) {
    return viewer(
        task(caseNumber, "Task_CompleteVisit").assignee(), callout.shared.Role.TECHNICIAN);
  }

  private ConfirmationFacts only(CaseNumber caseNumber) {
    List<ConfirmationFacts> all = confirmations.of(caseNumber);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String lineNumber(CaseNumber caseNumber, String description) {
    return orders.of(caseNumber).get(0).lines().stream()
        .filter(line -> line.description().equals(description))
        .findFirst()
        .map(line -> Integer.toString(line.number()))
        .orElseThrow();
  }
}
