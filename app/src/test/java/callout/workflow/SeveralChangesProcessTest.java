package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import callout.TestPhotos;
import callout.cases.Viewer;
import callout.documents.Documents;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.orders.ChangeKind;
import callout.orders.ConfirmationFacts;
import callout.orders.ConfirmationState;
import callout.orders.Confirmations;
import callout.orders.Ending;
import callout.orders.OrderChange;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.rules.Receipts;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.InvalidInput;
import callout.shared.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several changes of an order that are proposed at once. */
class SeveralChangesProcessTest extends HandDriven {

  private static final Map<String, Object> APPROVE = Map.of("confirmationDecision", "approve");

  @Autowired private ConfirmationProposals proposals;
  @Autowired private Confirmations confirmations;
  @Autowired private OrderEnding endings;
  @Autowired private CustomerTasks customerTasks;
  @Autowired private Orders orders;
  @Autowired private Photos photos;
  @Autowired private Receipts receipts;
  @Autowired private Documents documents;

  @Test
  void makesOneVersionOfAllThatNobodyHasToAgreeTo() {
    CaseNumber caseNumber = onSite();
    proposals.propose(
        caseNumber, Changes.of(Changes.part(), Changes.labour("0.5"), Changes.quantity(2, "0.5")));
    runJobs(caseNumber);

    assertThat(versions(caseNumber)).hasSize(2);
    assertThat(order(caseNumber).lines())
        .extracting(OrderLine::description, line -> line.quantity().toPlainString())
        .contains(tuple("Air filter 16 x 25", "2"), tuple("Clearing the way", "0.5"));
    assertThat(order(caseNumber).lines().get(1).quantity()).isEqualByComparingTo("0.5");
    assertThat(order(caseNumber).lines().get(2).unitPrice()).isEqualByComparingTo("18.90");
    assertThat(versions(caseNumber).get(1).content())
        .containsEntry("confirmation", 1)
        .containsEntry("reason", "The old one leaks.")
        .doesNotContainKey("change");
    assertThat((List<?>) versions(caseNumber).get(1).content().get("changes")).hasSize(3);
  }

  @Test
  void goesOnWithWhatIsAgreedWhileTheRestWaits() {
    CaseNumber caseNumber = onSite();
    proposals.propose(
        caseNumber,
        Changes.of(Changes.labour("3"), Changes.drop(1), Changes.part(), Changes.people(2)));
    runJobs(caseNumber);

    assertThat(all(caseNumber))
        .extracting(
            c -> c.changes().stream().map(OrderChange::kind).toList(), ConfirmationFacts::version)
        .containsExactly(
            tuple(List.of(ChangeKind.ADD), null),
            tuple(List.of(ChangeKind.DROP, ChangeKind.PEOPLE), null),
            tuple(List.of(ChangeKind.ADD), 2));
    assertThat(all(caseNumber))
        .extracting(ConfirmationFacts::splitFrom)
        .containsExactly(null, all(caseNumber).get(0).id(), all(caseNumber).get(0).id());
    assertThat(receipts.of(caseNumber))
        .filteredOn(receipt -> receipt.decision().equals("confirmation-approval"))
        .hasSize(4);

    complete(caseNumber, "Task_ApproveConfirmation", SUPERVISOR, APPROVE);
    assertThat(order(caseNumber).needs().people()).isEqualTo(2);
    CustomerTask asked = customerTasks.of(caseNumber).get(0);
    customerTasks.complete(asked.id(), caseNumber, Map.of("agreement", "agree"));
    runJobs(caseNumber);

    assertThat(all(caseNumber)).extracting(ConfirmationFacts::version).containsExactly(4, 3, 2);
    assertThat(versions(caseNumber)).extracting(OrderVersion::version).containsExactly(1, 2, 3, 4);
    assertThat(documents.of(caseNumber)).hasSize(4);
    assertThat(order(caseNumber).lines())
        .extracting(OrderLine::number)
        .as("the dropped line's number is not given again")
        .containsExactly(2, 3, 4);
  }

  @Test
  void givesEachWaitingChangeASubjectOfItsOwn() {
    CaseNumber caseNumber = onSite();
    proposals.propose(
        caseNumber,
        Changes.of(
            Changes.unpriced("material", "Sealing set"), Changes.unpriced("material", "Hose")));
    runJobs(caseNumber);

    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_ApproveConfirmation")
                .list())
        .extracting(task -> engine.getTaskService().getVariableLocal(task.getId(), "subject"))
        .map(String::valueOf)
        .filteredOn(subject -> subject.startsWith(caseNumber.value()))
        .anyMatch(subject -> subject.endsWith("Confirmation 1: New: Sealing set, 2 pcs"))
        .anyMatch(subject -> subject.endsWith("Confirmation 2: New: Hose, 2 pcs"));
  }

  @Test
  void isNotSplitTwice() {
    CaseNumber caseNumber = onSite();
    ConfirmationId id =
        proposals.propose(caseNumber, Changes.of(Changes.labour("3"), Changes.drop(1)));
    runJobs(caseNumber);
    transaction.executeWithoutResult(status -> confirmations.whoMustAgree(id));

    assertThat(all(caseNumber)).hasSize(2);
  }

  @Test
  void asksASupervisorForThePriceOfEachLineThatHasNone() {
    CaseNumber caseNumber = onSite();
    proposals.propose(
        caseNumber,
        Changes.of(
            Changes.unpriced("material", "Sealing set"),
            Changes.unpriced("material", "Sealing set")));
    runJobs(caseNumber);
    assertThat(all(caseNumber)).hasSize(2);

    TaskView first = task(caseNumber, "Task_ApproveConfirmation");
    for (String price : List.of("-1", "1000001", "1.23456", "much")) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> approve(first, Map.of("unitPrice", price, "taxRate", "9.5")))
          .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("unitPrice"));
    }
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> approve(first, Map.of()))
        .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("required"));
    assertThat(order(caseNumber).lines()).hasSize(2);

    approve(first, Map.of("unitPrice", "12.345", "taxRate", "9.5"));
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "refuse", "confirmationReason", "One is enough."));

    assertThat(order(caseNumber).lines()).hasSize(3);
    assertThat(order(caseNumber).lines().get(2).unitPrice()).isEqualByComparingTo("12.345");
    assertThat(order(caseNumber).lines().get(2).taxRate()).isEqualByComparingTo("9.5");
    assertThat(all(caseNumber))
        .extracting(ConfirmationFacts::state)
        .containsExactlyInAnyOrder(ConfirmationState.AGREED, ConfirmationState.REFUSED);
  }

  @Test
  void asksNoPriceWhereThereIsOne() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.drop(2)));
    runJobs(caseNumber);
    approve(task(caseNumber, "Task_ApproveConfirmation"), Map.of("unitPrice", "1"));
    runJobs(caseNumber);

    assertThat(order(caseNumber).lines()).hasSize(1);
  }

  @Test
  void takesNoPriceFromAnybodyElse() {
    CaseNumber caseNumber = onSite();
    assertThat(fieldsRefused(caseNumber, Changes.of(Map.of("changeKind", "visit", "unitPrice", 1))))
        .contains("changes[0].unitPrice");

    proposals.propose(caseNumber, Changes.of(Changes.unpriced("material", "Sealing set")));
    runJobs(caseNumber);
    TaskView task = task(caseNumber, "Task_ApproveConfirmation");
    for (Viewer other : List.of(technician(caseNumber), AGENT, DISPATCHER)) {
      assertThatExceptionOfType(TaskGone.class)
          .isThrownBy(
              () ->
                  staffTasks.complete(
                      task.id(),
                      other,
                      Map.of("confirmationDecision", "approve", "unitPrice", "1", "taxRate", "0")));
    }
  }

  @Test
  void undoesNothingThatSomebodyElseHasChangedMeanwhile() {
    CaseNumber caseNumber = onSite();
    String seen = order(caseNumber).lines().get(0).quantity().toPlainString();
    proposals.propose(caseNumber, Changes.of(Changes.quantity(1, "0.4")));
    runJobs(caseNumber);
    assertThat(order(caseNumber).lines().get(0).quantity()).isEqualByComparingTo("0.4");

    Map<String, Object> late = new HashMap<>(Changes.quantity(1, "0.5"));
    late.put("seen", seen);
    assertThat(fieldsRefused(caseNumber, Changes.of(late))).containsExactly("changes[0].quantity");
    assertThat(order(caseNumber).lines().get(0).quantity()).isEqualByComparingTo("0.4");

    late.put("seen", "0.400");
    proposals.propose(caseNumber, Changes.of(late));
  }

  @Test
  void isProposedOnceHoweverOftenItIsSent() {
    CaseNumber caseNumber = onSite();
    Map<String, Object> sent = new HashMap<>(Changes.of(Changes.part()));
    sent.put("sendId", UUID.randomUUID().toString());
    proposals.propose(caseNumber, sent);
    runJobs(caseNumber);
    proposals.propose(caseNumber, sent);
    runJobs(caseNumber);

    assertThat(all(caseNumber)).hasSize(1);
    assertThat(order(caseNumber).lines()).hasSize(3);
    sent.put("sendId", UUID.randomUUID().toString());
    proposals.propose(caseNumber, sent);
    assertThat(all(caseNumber)).hasSize(2);
  }

  @Test
  void isRefusedOnceTheWorkHasEnded() {
    CaseNumber caseNumber = onSite();
    answer(caseNumber, Map.of("visitResult", "done"));
    assertThatExceptionOfType(NotInWork.class)
        .isThrownBy(() -> proposals.propose(caseNumber, Changes.of(Changes.part())));
    assertThat(all(caseNumber)).isEmpty();
  }

  @Test
  void lapsesWhereTheOrderEndsFirst() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.drop(2)));
    runJobs(caseNumber);
    endings.end(caseNumber, new Ending("done", null, null, List.of(), null));
    runJobs(caseNumber);
    approveReport(caseNumber);

    assertThat(all(caseNumber))
        .extracting(ConfirmationFacts::state)
        .containsExactly(ConfirmationState.LAPSED);
  }

  @Test
  void namesWhatCannotBeReadBesideAllElse() {
    CaseNumber caseNumber = onSite();
    assertThat(
            fieldsRefused(
                caseNumber,
                Map.of("changes", List.of(Changes.quantity(1, "abc"), Changes.quantity(2, "-3")))))
        .containsExactlyInAnyOrder("changes[0].quantity", "changes[1].quantity", "changeReason");
  }

  @Test
  void saysHowManyMoreVisitsFollow() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.people(3), Changes.visit("Bring the lift.")));
    runJobs(caseNumber);
    ProcessInstance confirmation = called(caseNumber, "confirmation");
    approve(task(caseNumber, "Task_ApproveConfirmation"), Map.of());

    assertThat(engine.getRuntimeService().getVariable(confirmation.getId(), "extraVisits"))
        .isEqualTo(3);
    runJobs(caseNumber);
    assertThat(order(caseNumber).needs().people()).isEqualTo(3);
    assertThat(versions(caseNumber).get(1).people()).isEqualTo(3);
  }

  @Test
  void leavesThePeopleAsTheyWereIfItIsRefused() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.people(3)));
    runJobs(caseNumber);
    complete(
        caseNumber,
        "Task_ApproveConfirmation",
        SUPERVISOR,
        Map.of("confirmationDecision", "refuse", "confirmationReason", "Two can do it."));

    assertThat(order(caseNumber).needs().people()).isEqualTo(1);
    assertThat(versions(caseNumber)).hasSize(1);
  }

  @Test
  void namesEachMistakeAtItsRow() {
    CaseNumber caseNumber = onSite();
    assertThat(
            fieldsRefused(
                caseNumber,
                Map.of(
                    "changes",
                    List.of(
                        Changes.quantity(1, "-1"),
                        Changes.drop(77),
                        Map.of(
                            "changeKind", "add",
                            "lineKind", "material",
                            "part", "P-999",
                            "quantity", 1),
                        Changes.people(21),
                        Changes.visit(" "),
                        Changes.drop(2),
                        Changes.quantity(2, "9"),
                        Map.of("changeKind", "add", "lineKind", "gold", "quantity", "1e-9")),
                    "changeReason",
                    "",
                    "photos",
                    List.of(UUID.randomUUID().toString()))))
        .contains(
            "changes[0].quantity",
            "changes[1].orderLine",
            "changes[2].part",
            "changes[3].quantity",
            "changes[4].lineDescription",
            "changes[6].orderLine",
            "changes[7].lineKind",
            "changes[7].quantity",
            "changes[7].lineDescription",
            "changeReason",
            "photos[0]");
    assertThat(fieldsRefused(caseNumber, Map.of("changes", "all", "changeReason", "x")))
        .contains("changes");
    assertThat(fieldsRefused(caseNumber, Map.of("changes", List.of(), "changeReason", "x")))
        .containsExactly("changes");
    assertThat(confirmations.of(caseNumber)).isEmpty();
  }

  @Test
  void refusesWhatIsBeingDecidedAlready() {
    CaseNumber caseNumber = onSite();
    proposals.propose(caseNumber, Changes.of(Changes.drop(2), Changes.people(2)));
    runJobs(caseNumber);

    assertThat(
            fieldsRefused(
                caseNumber,
                Changes.of(Changes.part(), Changes.quantity(2, "9"), Changes.people(3))))
        .containsExactly("changes[1].orderLine", "changes[2].quantity");
    assertThat(all(caseNumber)).hasSize(1);
  }

  @Test
  void showsThePhotosAndKeepsTheirHashes() {
    CaseNumber caseNumber = onSite();
    String technician = technician(caseNumber).username();
    Photo photo = photos.add(caseNumber, technician, TestPhotos.jpeg(40, 30));
    proposals.propose(
        caseNumber, Changes.withPhotos(Changes.of(Changes.drop(2)), photo.id().toString()));
    runJobs(caseNumber);

    TaskView task = task(caseNumber, "Task_ApproveConfirmation");
    Map<String, Object> shown = staffTasks.form(task.id(), SUPERVISOR).data();
    assertThat(shown.get("photosText").toString()).contains("/documents/" + photo.id());
    assertThat(shown.get("totalText").toString()).contains("USD");
    approve(task, Map.of());
    runJobs(caseNumber);
    assertThat(versions(caseNumber).get(1).content())
        .containsEntry("photos", List.of(photo.fileHash()));
  }

  private List<String> fieldsRefused(CaseNumber caseNumber, Map<String, Object> proposal) {
    try {
      proposals.propose(caseNumber, proposal);
      return List.of();
    } catch (InvalidInput refused) {
      return refused.problems().stream().map(problem -> problem.field()).toList();
    }
  }

  private void approve(TaskView task, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(more);
    form.put("confirmationDecision", "approve");
    staffTasks.complete(task.id(), SUPERVISOR, form);
  }

  private List<ConfirmationFacts> all(CaseNumber caseNumber) {
    return confirmations.of(caseNumber).stream()
        .sorted(Comparator.comparing(ConfirmationFacts::number))
        .toList();
  }

  private OrderFacts order(CaseNumber caseNumber) {
    return orders.of(caseNumber).get(0);
  }

  private List<OrderVersion> versions(CaseNumber caseNumber) {
    return orders.versions(order(caseNumber).id());
  }

  private Viewer technician(CaseNumber caseNumber) {
    return viewer(task(caseNumber, "Task_CompleteVisit").assignee(), Role.TECHNICIAN);
  }
}
