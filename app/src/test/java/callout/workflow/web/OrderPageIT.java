package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.PlannedVisit;
import callout.RunningCallout;
import callout.SampleRequest;
import callout.Staff;
import callout.Until;
import callout.cases.Comments;
import callout.cases.Mention;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import callout.workflow.display.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One page for all that is known about an order. */
class OrderPageIT extends RunningCallout {

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Orders orders;
  @Autowired private Documents documents;
  @Autowired private Comments comments;
  @Autowired private ConfirmationProposals proposals;

  private CaseNumber caseNumber;
  private OrderId order;
  private String technician;
  private String page;

  @BeforeEach
  void plan() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    caseNumber = planned.caseNumber();
    technician = planned.technician();
    order = orders.of(caseNumber).get(0).id();
    page = "/orders/%s-1".formatted(caseNumber);
  }

  private void addASpring() {
    var staff = new Staff(tasks, technician);
    String number = caseNumber.value();
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());
    staff.technician(number, "Task_ArriveOnSite", Map.of());
    proposals.propose(
        caseNumber,
        Map.of(
            "changeKind", "add",
            "lineKind", "labour",
            "lineDescription", "Fit <springs>",
            "quantity", 0.5,
            "unit", "h",
            "changeReason", "The old one is broken."));
    Until.isTrue(
        "half an hour needs nobody's agreement, and is on paper",
        () -> documents.of(caseNumber).stream().filter(StoredDocument::isIssued).count() == 2);
  }

  @Test
  void showsVersionsWithWhatChangedAndWhatItComesTo() {
    addASpring();
    List<OrderVersion> versions = orders.versions(order);
    var totals = versions.get(1).totals();
    Browser supervisor = signedIn("samuel");

    String shown = supervisor.open(page).body();

    assertThat(shown)
        .contains("Version 2, the latest", "Earlier versions", "Version 1")
        .contains("What changed since version 1", "Added: Fit &lt;springs&gt;, 0.5 h")
        .contains("The old one is broken.", "agreed by rule, nobody had to be asked")
        .contains(versions.get(0).contentHash(), versions.get(1).contentHash())
        .contains("PDF of version 1", "PDF of version 2")
        .contains("Total with tax", new Words(Language.EN).money(totals.gross(), totals.currency()))
        .contains("Nobody has signed yet.", "Terms", "What happened", "Comments", "On site")
        .doesNotContain("<springs>", "??");
    assertThat(supervisor.open("/cases/" + caseNumber).body()).contains("href=\"" + page + "\"");
    assertThat(supervisor.open(page + "?lang=de").body())
        .contains("Was sich seit Version 1 geändert hat", "Neu: Fit &lt;springs&gt;, 0,5 h")
        .contains(new Words(Language.DE).money(totals.gross(), totals.currency()))
        .doesNotContain("??");
    supervisor.open(page + "?lang=en");
  }

  @Test
  void showsTechniciansNeitherPricesNorTermsNorTotals() {
    addASpring();
    Browser phone = signedIn(technician);
    assertThat(phone.open("/my-day").body()).contains("/my-day/%s/order".formatted(caseNumber));
    assertThat(
            phone.open("/my-day/%s/order".formatted(caseNumber)).headers().firstValue("Location"))
        .hasValueSatisfying(next -> assertThat(next).endsWith(page));
    String currency = orders.order(order).currency();

    String shown = phone.open(page).body();

    assertThat(shown)
        .contains("Version 2, the latest", "Added: Fit &lt;springs&gt;, 0.5 h", "Working time")
        .doesNotContain(currency, "Price per unit", "Total with tax", "Terms", "PDF of version");
    assertThat(phone.open("/cases/" + caseNumber).body()).doesNotContain(currency, "-v1.pdf");
    for (StoredDocument priced : documents.of(caseNumber)) {
      assertThat(phone.open("/documents/" + priced.id()).statusCode()).isEqualTo(404);
    }

    new Staff(tasks, technician)
        .technician(caseNumber.value(), "Task_CompleteVisit", Map.of("visitResult", "done"));
    new Staff(tasks, technician).task(caseNumber.value(), "Task_ApproveReport");
    StoredDocument report =
        documents.of(caseNumber).stream()
            .filter(document -> document.kind().equals("visit-report"))
            .findFirst()
            .orElseThrow();
    assertThat(phone.open(page).body()).contains("/documents/" + report.id());
    assertThat(phone.open("/documents/" + report.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatIsMissingWhileNothingIsAgreed() {
    CaseNumber fresh = intake.submit(SampleRequest.of("maintenance"), Channel.API).caseNumber();
    new Staff(tasks).task(fresh.value(), "Task_ApproveOrder");
    assertThat(signedIn("samuel").open("/orders/%s-1".formatted(fresh)).body())
        .contains("There is no version yet", "Working time", "No visit has been asked for yet.")
        .contains("Approve order", "The order’s PDF is made", "Nobody has joined the case yet.");
  }

  @Test
  void isForThoseWhoMaySeeTheCase() {
    Browser stranger = signedIn(technician.equals("edith") ? "gina" : "edith");
    assertThat(stranger.open(page).statusCode()).isEqualTo(404);
    assertThat(stranger.open("/my-day/%s/order".formatted(caseNumber)).statusCode()).isEqualTo(404);
    Browser agent = signedIn("amelia");
    assertThat(agent.open(page).statusCode()).isEqualTo(200);
    assertThat(agent.open("/orders/%s-2".formatted(caseNumber)).statusCode()).isEqualTo(404);
    assertThat(agent.open("/orders/C-999999-1").statusCode()).isEqualTo(404);
    assertThat(browser().open(page).statusCode()).isEqualTo(302);
  }

  @Test
  void showsCommentsAndTakesThemAsRead() {
    Browser agent = signedIn("amelia");
    String writing = "/cases/%s/comments".formatted(caseNumber);
    agent.submit(
        writing,
        writing,
        Map.of("comment", UUID.randomUUID().toString(), "text", "@" + technician + " Ring twice."));
    assertThat(comments.unread(technician)).isPositive();
    assertThat(signedIn(technician).open(page).body()).contains("Ring twice.");
    assertThat(comments.mentions(technician))
        .filteredOn(mention -> mention.comment().caseNumber().equals(caseNumber))
        .noneMatch(Mention::unread);
  }
}
