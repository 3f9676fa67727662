package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.audit.Actor;
import callout.cases.Viewer;
import callout.documents.Documents;
import callout.intake.Channel;
import callout.intake.RequestInput;
import callout.orders.Closure;
import callout.orders.OrderEntry;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How processes/service-order.bpmn begins: drawn up by hand, submitted, decided by whom. */
class OrderPreparationProcessTest extends HandDriven {

  private static final Map<String, Object> SUBMIT = Map.of("orderStep", "submit");
  private static final Map<String, Object> APPROVE = Map.of("approvalDecision", "approve");

  @Autowired private Orders orders;
  @Autowired private OrderDesk desk;
  @Autowired private Documents documents;

  @Test
  void anOrderFromTheCatalogueSaysThatNobodyHasDrawnItUp() {
    String approval = task(drafted()).id();
    assertThat(staffTasks.form(approval, SUPERVISOR).data())
        .containsEntry("submittedByText", "Callout, from the catalogue");
  }

  @Test
  void anOrderOfTheOfficeIsPreparedFirstAndThenApprovedBySomebodyElse() {
    CaseNumber caseNumber = ordered("K-1001", "L-2001");
    ProcessInstance order = called(caseNumber, "service-order");
    assertThat(order).isWaitingAt("Task_PrepareOrder");
    assertThat(order(caseNumber).submittedBy()).isNull();

    Actor.as("samuel", () -> complete(caseNumber, SUPERVISOR, SUBMIT));
    assertThat(order).isWaitingAt("Task_ApproveOrder");
    assertThat(order(caseNumber).submittedBy()).isEqualTo("samuel");

    Viewer susan = viewer("susan", Role.SUPERVISOR);
    String approval = task(caseNumber).id();
    assertThat(offered(SUPERVISOR)).doesNotContain(approval);
    assertThat(offered(susan)).contains(approval);
    assertThat(staffTasks.count(SUPERVISOR)).isEqualTo(offered(SUPERVISOR).size());
    assertThatThrownBy(() -> Actor.as("samuel", () -> complete(caseNumber, SUPERVISOR, APPROVE)))
        .isInstanceOf(TaskGone.class);

    engine.getTaskService().setAssignee(approval, "samuel"); // as Tasklist lets him take it
    assertThatThrownBy(() -> Actor.as("samuel", () -> complete(caseNumber, SUPERVISOR, APPROVE)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("approvalDecision");
    assertThat(order).isWaitingAt("Task_ApproveOrder");

    engine.getTaskService().setAssignee(approval, null);
    Actor.as("susan", () -> complete(caseNumber, susan, APPROVE));
    assertThat(order).isWaitingAt("Task_Visit");
    assertThat(documents.of(caseNumber)).hasSize(1);
  }

  @Test
  void anOrderThatIsSentBackIsADraftAgain() {
    CaseNumber caseNumber = drafted();
    ProcessInstance order = called(caseNumber, "service-order");
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("approvalDecision", "sendBack", "changeNote", "Two people, please."));

    assertThat(order).isWaitingAt("Task_PrepareOrder");
    assertThat(order(caseNumber).submittedAt()).isNull();
    assertThat(order(caseNumber).decisionReason()).isEqualTo("Two people, please.");
    assertThat(orders.versions(order(caseNumber).id())).isEmpty();

    complete(caseNumber, AGENT, SUBMIT);
    complete(caseNumber, SUPERVISOR, APPROVE);
    assertThat(orders.versions(order(caseNumber).id())).hasSize(1);
    assertThat(order(caseNumber).decisionReason()).isNull();
  }

  @Test
  void aDraftThatIsWithdrawnEndsTheCase() {
    CaseNumber caseNumber = ordered("K-1001", "L-2001");

    complete(
        caseNumber,
        DISPATCHER,
        Map.of("orderStep", "withdraw", "withdrawalReason", "Ordered twice."));

    assertThat(end(caseNumber)).contains("EndEvent_Withdrawn");
    assertThat(order(caseNumber).closure()).isEqualTo(Closure.WITHDRAWN);
    assertThat(documents.of(caseNumber)).isEmpty();
  }

  @Test
  void aReviewerMayHaveTheOrderPreparedByHand() {
    CaseNumber caseNumber = submit("repair", "urgent");
    runJobs(caseNumber);
    complete(caseNumber, AGENT, Map.of("reviewDecision", "accept", "orderPreparation", "byHand"));

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_PrepareOrder");
  }

  @Test
  void smallWorkUnderAContractNeedsNobodysApproval() {
    CaseNumber caseNumber = requested("K-1009", "L-2029", Channel.PLAN);

    assertThat(called(caseNumber, "service-order"))
        .hasPassed("Task_ApproveByRule")
        .isWaitingAt("Task_Visit");
    assertThat(orders.versions(order(caseNumber).id())).hasSize(1);
  }

  @Test
  void underAContractAnAgentMayApproveWhatWasWrittenByHand() {
    CaseNumber caseNumber = ordered("K-1009", "L-2029");
    transaction.executeWithoutResult(
        done -> desk.save(order(caseNumber), same(caseNumber), DISPATCHER));
    complete(caseNumber, DISPATCHER, SUBMIT);

    assertThat(called(caseNumber, "service-order")).isWaitingAt("Task_ApproveOrder");
    assertThat(task(caseNumber).groups()).containsExactly("agent", "supervisor");
  }

  /** What the draft says already, as the page would send it. */
  private OrderEntry same(CaseNumber caseNumber) {
    OrderFacts order = order(caseNumber);
    return new OrderEntry(
        order.revision(),
        order.title(),
        order.description(),
        "1",
        order.needs().skills(),
        null,
        null,
        order.lines().stream()
            .map(
                line ->
                    new OrderEntry.LineEntry(
                        line.kind(),
                        line.part(),
                        line.description(),
                        line.quantity().toPlainString(),
                        line.unit(),
                        line.unitPrice().toPlainString(),
                        line.taxRate().toPlainString()))
            .toList());
  }

  private CaseNumber ordered(String customer, String location) {
    return requested(customer, location, Channel.ORDER);
  }

  private CaseNumber requested(String customer, String location, Channel channel) {
    CaseNumber caseNumber =
        intake
            .submit(
                new RequestInput(
                    UUID.randomUUID().toString(),
                    "repair",
                    "Tried by a test.",
                    "normal",
                    customer,
                    location,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "requester@example.com",
                    List.of(),
                    null),
                channel)
            .caseNumber();
    runJobs(caseNumber);
    return caseNumber;
  }

  private OrderFacts order(CaseNumber caseNumber) {
    return orders.of(caseNumber).get(0);
  }

  private List<String> offered(Viewer viewer) {
    return staffTasks.of(viewer, 0, 1000).stream().map(TaskView::id).toList();
  }
}
