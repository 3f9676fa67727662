package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import callout.cases.CaseLink;
import callout.cases.Cases;
import callout.cases.LinkKind;
import callout.cases.Viewer;
import callout.orders.Billing;
import callout.orders.BillingSignal;
import callout.orders.Closure;
import callout.orders.Ending;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.OrderNotClosed;
import callout.orders.OrderNotOpen;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.Role;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How processes/service-order.bpmn ends, goes on in another case, and begins once more. */
class OrderEndProcessTest extends HandDriven {

  private static final Map<String, Object> DONE = Map.of("visitResult", "done");

  @Autowired private Orders orders;
  @Autowired private Cases cases;
  @Autowired private Billing billing;
  @Autowired private OrderReopening reopening;
  @Autowired private OrderEnding endings;

  @Test
  void aCoordinatorEndsWorkThatNobodyHasBegun() {
    CaseNumber caseNumber = approved();

    endWork(caseNumber, new Ending("notCarriedOut", "noAccess", "Moved out.", List.of(), null));

    assertThat(end(caseNumber)).contains("EndEvent_NotCarriedOut");
    assertThat(order(caseNumber).closingReason()).isEqualTo("noAccess");
    assertThat(order(caseNumber).closingNote()).isEqualTo("Moved out.");
    assertThat(visits.waiting(null)).noneMatch(visit -> visit.caseNumber().equals(caseNumber));
    assertThat(kinds(caseNumber)).containsExactly("closure");
    assertThat(billing.of(caseNumber).get(0).content()).containsEntry("gross", "0.00");
  }

  @Test
  void workThatWasBegunIsReportedBeforeItIsClosed() {
    CaseNumber caseNumber = onSite();
    ProcessInstance order = called(caseNumber, "service-order");

    endWork(caseNumber, new Ending("done", null, null, List.of(), null));
    assertThat(order).isWaitingAt("Task_ApproveReport");
    approveReport(caseNumber);

    assertThat(end(caseNumber)).contains("EndEvent_ClosedAsSpecified");
    assertThat(order(caseNumber).closure()).isEqualTo(Closure.AS_SPECIFIED);
  }

  @Test
  void endingTwiceOrWithoutAReasonIsRefused() {
    CaseNumber caseNumber = onSite();
    assertThatThrownBy(
            () -> endWork(caseNumber, new Ending("notCarriedOut", null, null, List.of(), null)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> endWork(caseNumber, new Ending("done", null, null, List.of(99), null)))
        .isInstanceOf(InvalidInput.class);

    endWork(caseNumber, new Ending("done", null, null, List.of(), null));
    assertThatThrownBy(() -> endWork(caseNumber, new Ending("done", null, null, List.of(), null)))
        .isInstanceOf(OrderNotOpen.class);
  }

  @Test
  void workThatHasEndedIsNotEndedOnceMore() {
    CaseNumber caseNumber = reported(DONE);
    Ending ending = new Ending("done", null, null, List.of(), null);

    assertThat(endings.possible(order(caseNumber))).isFalse();
    assertThatThrownBy(() -> endings.end(caseNumber, ending)).isInstanceOf(NotInWork.class);
    assertThat(order(caseNumber).ending()).isNull();
  }

  @Test
  void linesLeftOpenGoOnInACaseOfTheirOwn() {
    CaseNumber caseNumber = onSite();
    OrderLine labour = order(caseNumber).lines().get(1);
    endWork(caseNumber, new Ending("done", null, null, List.of(labour.number()), null));
    approveReport(caseNumber);

    CaseNumber next = followUp(caseNumber);
    runJobs(next);
    assertThat(called(next, "service-order")).isWaitingAt("Task_PrepareOrder");
    assertThat(order(next).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.description()).isEqualTo(labour.description());
              assertThat(line.quantity()).isEqualByComparingTo(labour.quantity());
              assertThat(line.unitPrice()).isEqualByComparingTo(labour.unitPrice());
            });
    assertThat(cases.links(next))
        .containsExactly(new CaseLink(caseNumber, LinkKind.FOLLOWED_UP_BY, false));
  }

  @Test
  void aProblemOfTheReportBecomesAFollowUpOrder() {
    CaseNumber caseNumber = reported(DONE);
    complete(
        caseNumber,
        SUPERVISOR,
        Map.of("reportDecision", "approve", "followUp", "yes", "followUpText", "New gasket."));

    CaseNumber next = followUp(caseNumber);
    assertThat(intake.request(next).description()).isEqualTo("New gasket.");
    assertThat(end(caseNumber)).contains("EndEvent_ClosedAsSpecified");
  }

  @Test
  void aFollowUpOrderWithoutAWordIsAboutTheProblemsThatWereFound() {
    CaseNumber caseNumber =
        reported(Map.of("visitResult", "done", "problems", "The hinge is cracked."));
    complete(caseNumber, SUPERVISOR, Map.of("reportDecision", "approve", "followUp", "yes"));

    assertThat(intake.request(followUp(caseNumber)).description())
        .isEqualTo("The hinge is cracked.");
  }

  @Test
  void aFollowUpOrderIsAboutSomething() {
    CaseNumber caseNumber = reported(DONE);
    assertThatThrownBy(
            () ->
                complete(
                    caseNumber, SUPERVISOR, Map.of("reportDecision", "approve", "followUp", "yes")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("followUpText");
  }

  @Test
  void aReopenedOrderIsANewVersionAndIsCarriedOutOnceMore() {
    CaseNumber caseNumber = reported(DONE);
    assertThatThrownBy(() -> reopening.reopen(caseNumber, "It leaks again."))
        .isInstanceOf(OrderNotClosed.class);
    approveReport(caseNumber);
    assertThat(reopening.possible(caseNumber)).isTrue();
    assertThatThrownBy(() -> reopening.reopen(caseNumber, " ")).isInstanceOf(InvalidInput.class);

    reopening.reopen(caseNumber, "It leaks again.");
    runJobs(caseNumber);

    ProcessInstance order = called(caseNumber, "service-order");
    assertThat(order).isWaitingAt("Task_Visit");
    List<OrderVersion> versions = orders.versions(order(caseNumber).id());
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).content()).containsEntry("reopened", "It leaks again.");
    assertThat(versions.get(1).previousHash()).isEqualTo(versions.get(0).contentHash());
    assertThat(reopening.possible(caseNumber)).isFalse();

    complete(caseNumber, "Task_AssignVisit", DISPATCHER, choice(caseNumber));
    String technician = task(caseNumber, "Task_AcceptVisit").assignee();
    Viewer visitor = viewer(technician, Role.TECHNICIAN);
    complete(caseNumber, "Task_AcceptVisit", visitor, Map.of("visitAnswer", "accept"));
    complete(caseNumber, "Task_StartDriving", visitor, Map.of());
    complete(caseNumber, "Task_ArriveOnSite", visitor, Map.of());
    complete(caseNumber, "Task_CompleteVisit", visitor, DONE);
    complete(caseNumber, "Task_ApproveReport", SUPERVISOR, Map.of("reportDecision", "approve"));

    assertThat(order(caseNumber).closure()).isEqualTo(Closure.AS_SPECIFIED);
    assertThat(billing.of(caseNumber)).extracting(BillingSignal::version).containsExactly(1, 2);
  }

  @Test
  void whatIsToBeBilledIsToldOnceWithLinesAndAmounts() {
    CaseNumber caseNumber = reported(DONE);
    assertThat(billing.of(caseNumber)).isEmpty();
    approveReport(caseNumber);

    assertThat(kinds(caseNumber)).containsExactly("closure");
    Map<String, Object> content = billing.of(caseNumber).get(0).content();
    OrderFacts order = order(caseNumber);
    assertThat(content)
        .containsEntry("order", order.number())
        .containsEntry("currency", order.currency())
        .containsEntry("gross", order.totals().gross().toPlainString());
    assertThat((List<?>) content.get("lines")).hasSameSizeAs(order.lines());
  }

  private void endWork(CaseNumber caseNumber, Ending ending) {
    endings.end(caseNumber, ending);
    runJobs(caseNumber);
  }

  private CaseNumber followUp(CaseNumber caseNumber) {
    return cases.links(caseNumber).stream()
        .filter(link -> link.kind() == LinkKind.FOLLOWED_UP_BY && link.outgoing())
        .findFirst()
        .orElseThrow()
        .other();
  }

  private List<String> kinds(CaseNumber caseNumber) {
    return billing.of(caseNumber).stream().map(BillingSignal::kind).toList();
  }

  private OrderFacts order(CaseNumber caseNumber) {
    return orders.of(caseNumber).get(0);
  }
}
