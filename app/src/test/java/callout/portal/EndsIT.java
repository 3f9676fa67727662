package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.CaseProjection;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a case ended, what is left of it and why: as its customer and the office read it. */
class EndsIT extends RunningCallout {

  private static final Pattern FOLLOW_UP =
      Pattern.compile("Goes on in</span> <a class=\"number\" href=\"(/orders/C-\\d+-1)\"");

  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Releases releases;
  @Autowired private Documents documents;
  @Autowired private CaseProjection projection;
  @Autowired private ConfirmationProposals proposals;

  private Customer customer;
  private Staff staff;
  private String number;
  private String page;
  private String order;

  @BeforeEach
  void ask() {
    customer = new Customer(portal("marisol.quint@clearstreet.test"));
    staff = new Staff(tasks);
    number = customer.ask("L-2007", "The shelf leans.");
    page = "/portal/requests/" + number;
    order = "/orders/%s-1".formatted(number);
  }

  @Test
  void tellsWhyARequestWasRejected() {
    staff.review(
        number, Map.of("reviewDecision", "reject", "reviewReason", "Not a <shelf> of ours."));
    ended("rejectedAtReview");
    assertThat(body("en")).contains("Request rejected", "Not a &lt;shelf&gt; of ours.");
  }

  @Test
  void tellsWhyAnOrderWasRejected() {
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.complete(
        number,
        "Task_ApproveOrder",
        Role.SUPERVISOR,
        Map.of("approvalDecision", "reject", "approvalReason", "Too dear."));
    ended("rejectedAtApproval");

    assertThat(body("en")).contains("Too dear.");
    Browser office = signedIn("samuel");
    assertThat(office.open(order).body())
        .contains("The order was rejected, so it has no version.", "Too dear.")
        .contains("The case ended before an order was approved.")
        .doesNotContain("There is no version yet", "The order’s PDF is made");
    assertThat(office.open(order + "?lang=de").body()).contains("Der Auftrag wurde abgelehnt");
    office.open(order + "?lang=en");
  }

  @Test
  void tellsWhyAnOrderWasWithdrawn() {
    staff.review(number, Map.of("reviewDecision", "accept", "orderPreparation", "byHand"));
    staff.complete(
        number,
        "Task_PrepareOrder",
        Role.AGENT,
        Map.of("orderStep", "withdraw", "withdrawalReason", "The shelf was sold."));
    ended("withdrawn");

    assertThat(body("en")).contains("The shelf was sold.");
    Browser office = signedIn("samuel");
    assertThat(office.open("/cases/" + number).body())
        .contains(
            ">The shelf was sold.<",
            "<li class=\"passed\"><span>Review</span>",
            "<li><span>Approval</span>");
    assertThat(office.open(order).body())
        .contains("The shelf was sold.", "The order was withdrawn before it was approved")
        .doesNotContain("There is no version yet");
  }

  @Test
  void offersNoReportIfNobodyWasOnSite() {
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    staff.task(number, "Task_AssignVisit");
    Browser office = signedIn("samuel");
    String ending = "/cases/%s/ending".formatted(number);
    office.submit(
        ending,
        ending,
        Map.of(
            "closure", "notCarriedOut",
            "reason", "noAccess",
            "note", "Nobody had the key.",
            "followUpText", "Come with a ladder."));
    ended("notCarriedOut");

    assertThat(body("en")).contains("There was no access. Nobody had the key.");
    assertThat(body("de")).contains("Es gab keinen Zugang. Nobody had the key.");
    assertThat(releases.all(CaseNumber.of(number))).isEmpty();
    assertThat(office.open("/cases/" + number).body())
        .contains("There was no access. Nobody had the key.")
        .doesNotContain("To be released", "Release report")
        .contains("<li><span>On site</span>", "<li><span>Report</span>");

    Until.isTrue(
        "the follow-up has an order", () -> FOLLOW_UP.matcher(office.open(order).body()).find());
    Matcher next = FOLLOW_UP.matcher(office.open(order).body());
    assertThat(next.find()).isTrue();
    assertThat(office.open(next.group(1)).body())
        .contains("Follows from", "href=\"" + order + "\"");
  }

  @Test
  void namesEveryFileAsWhatItIs() {
    staff = WorkOnSite.at(number, tasks, visits).staff();
    propose();
    Until.isTrue("the confirmation is on paper", () -> issued().size() == 2);
    staff.technician(number, "Task_CompleteVisit", Map.of("visitResult", "done"));
    String report = staff.task(number, "Task_ApproveReport").id();
    assertThat(signedIn("samuel").get("/tasks/%s/form".formatted(report)).body())
        .contains("Visit report (PDF)", "/documents/" + issued().get(2).id());
    staff.complete(
        number, "Task_ApproveReport", Role.SUPERVISOR, Map.of("reportDecision", "approve"));

    String form = "/tasks/%s/form".formatted(staff.task(number, "Task_ReleaseReport").id());
    assertThat(signedIn("amelia").get(form).body())
        .containsSubsequence(
            "\"Service order, version 1\"", "\"Confirmation 1 (version 2)\"", "\"Visit report\"");
    staff.complete(
        number,
        "Task_ReleaseReport",
        Role.AGENT,
        Map.of(
            "releaseDecision",
            "release",
            "releaseTitle",
            "All of it",
            "releaseItems",
            List.of(id(2), id(1), id(0))));

    assertThat(body("en"))
        .containsSubsequence(
            ">Service order, version 1<", ">Confirmation 1 (version 2)<", ">Visit report<");
    assertThat(body("de"))
        .containsSubsequence(
            ">Serviceauftrag, Version 1<", ">Bestätigung 1 (Version 2)<", ">Einsatzbericht<");
    assertThat(open("/cases/" + number))
        .containsSubsequence(
            ">Service order, version 1<", ">Confirmation 1 (version 2)<", ">Visit report<");
  }

  private void propose() {
    proposals.propose(
        CaseNumber.of(number),
        Map.of(
            "changeKind", "add",
            "lineKind", "labour",
            "lineDescription", "Fit a bracket",
            "quantity", 0.5,
            "unit", "h",
            "changeReason", "The old one is broken."));
  }

  private List<StoredDocument> issued() {
    return documents.of(CaseNumber.of(number)).stream().filter(StoredDocument::isIssued).toList();
  }

  private String id(int index) {
    return issued().get(index).id().toString();
  }

  private void ended(String outcome) {
    Until.isTrue(
        number + " has ended as " + outcome,
        () ->
            projection
                .find(CaseNumber.of(number))
                .filter(state -> outcome.equals(state.outcome()))
                .isPresent());
  }

  private String open(String path) {
    return signedIn("samuel").open(path).body();
  }

  private String body(String language) {
    return customer.browser.open(page + "?lang=" + language).body();
  }
}
