package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.TestPhotos;
import callout.Until;
import callout.access.NewPortalAccount;
import callout.access.PortalAccount;
import callout.access.PortalAccounts;
import callout.access.PortalGrants;
import callout.access.PortalPermission;
import callout.cases.Viewer;
import callout.fieldwork.Photo;
import callout.fieldwork.Photos;
import callout.orders.Confirmations;
import callout.planning.Visits;
import callout.shared.Ids;
import callout.shared.Language;
import callout.shared.Role;
import callout.workflow.ConfirmationProposals;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer is asked about changes of the order, and reads of them afterwards. */
class ChangesOnSiteIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";
  private static final String PASSWORD = "Kavo-rimu-nesa-4821";
  private static final Pattern TOTAL =
      Pattern.compile("<dt>Total with tax</dt>\\s*<dd[^>]*>([^<]+)");

  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Photos photos;
  @Autowired private ConfirmationProposals proposals;
  @Autowired private Confirmations confirmations;
  @Autowired private PortalAccounts accounts;
  @Autowired private PortalGrants grants;
  @Autowired private ProcessEngine engine;

  private Customer customer;
  private WorkOnSite work;
  private String page;

  @BeforeEach
  void arrive() {
    customer = new Customer(portal(CUSTOMER));
    work = WorkOnSite.at(customer.ask("L-2007", "The gutter leaks."), tasks, visits);
    page = "/portal/requests/" + work.number();
  }

  @Test
  void namesEachChangeThatWaitsAndTellsAfterwardsWhatBecameOfIt() {
    proposals.propose(
        work.caseNumber(),
        AskedChanges.because(
            "It is in the way.",
            AskedChanges.LABOUR,
            AskedChanges.FEE,
            AskedChanges.PART,
            AskedChanges.VISIT));
    String labour = asked("Clearing the way");
    assertThat(body())
        .contains(
            "Confirmation 1: New: Clearing the way, 3 h", "Waits for you", "It is in the way.")
        .as("a supervisor has not agreed, or nobody has to")
        .doesNotContain("Disposal", "Bring the lift", "Air filter");
    price("Disposal");
    refuse("Bring the lift");
    String fee = asked("Disposal");
    assertThat(body())
        .contains("Confirmation 2: New: Disposal, 1 pcs")
        .doesNotContain("Bring the lift", "We need no lift");
    String asked = section();
    saysWhatItsFormSays(fee, "New: Disposal, 1 pcs – 49.90 USD each, 0.00 USD → 49.90 USD");

    send(fee, Map.of("agreement", "agree", "agreementRemark", "Take <b>it</b> with you."));
    List<String> amounts = amounts(section());
    send(labour, Map.of("agreement", "refuse"));

    String told = section();
    assertThat(told)
        .contains("Agreed by you on", "Not agreed by you on", "Take &lt;b&gt;it&lt;/b&gt; with")
        .contains("0.00 USD → 49.90 USD (+49.90 USD)")
        .doesNotContain("Waits for", "/tasks/");
    assertThat(amounts(told)).as("told as it was asked").isEqualTo(amounts);
    assertThat(amounts(told).get(0)).as("of the fee").isEqualTo(amounts(asked).get(0));
    customer.browser.open("/portal?lang=de");
    assertThat(section())
        .contains("Änderungen Ihres Auftrags", "Bestätigung 2", "Sie haben zugestimmt: ")
        .contains("Sie haben nicht zugestimmt: ", "Neu: Disposal, 1 pcs – je 49,90 USD");
    customer.browser.open("/portal?lang=en");
  }

  @Test
  void tellsWhoAnsweredIfItWasSomebodyElseAndWhenNobodyDid() {
    PortalAccount colleague = account(PortalPermission.SEE, PortalPermission.SUBMIT);
    PortalAccount looksOn = account(PortalPermission.SEE, PortalPermission.FILES);
    propose(AskedChanges.LABOUR);
    new Customer(signedIn(colleague))
        .send(
            asked("Clearing the way") + "/form",
            Map.of("agreement", "agree", "agreementRemark", "Do it."));
    assertThat(section()).contains("Agreed on your side on", "Do it.");
    assertThat(signedIn(colleague).open(page).body()).contains("Agreed by you on");
    assertThat(signedIn(looksOn).open(page).body())
        .contains("Order changed")
        .doesNotContain("Clearing the way", "Changes of your order");

    propose(AskedChanges.LABOUR);
    tasks.complete(
        work.task("Task_AgreeConfirmation", "Clearing the way", confirmations).id(),
        viewer("agent", Role.AGENT),
        Map.of("agreement", "refuse", "agreementRemark", "Was rude on the phone."));
    assertThat(section())
        .contains("entered by us as you told us")
        .doesNotContain("Was rude", username("agent"));

    propose(AskedChanges.LABOUR);
    asked("Clearing the way");
    letTheTimePass();
    Until.isTrue("silence is told", () -> section().contains("Not agreed: no answer until"));
  }

  @Test
  void showsThePhotosThatSayWhyToWhomeverIsAskedAndNobodyElse() {
    Photo why = photo(1);
    Photo forTheSupervisor = photo(2);
    Photo unnamed = photo(3);
    proposals.propose(
        work.caseNumber(),
        AskedChanges.with(
            AskedChanges.because("It hangs high.", AskedChanges.VISIT), forTheSupervisor.id()));
    proposals.propose(
        work.caseNumber(),
        AskedChanges.with(
            AskedChanges.because("It is in the way.", AskedChanges.LABOUR), why.id()));
    String form = asked("Clearing the way") + "/form";
    String photo = page + "/photos/" + why.id();

    assertThat(customer.browser.get(form).body())
        .contains("[![Photo 1](%1$s/thumbnail)](%1$s)".formatted(photo))
        .doesNotContain("/documents/");
    assertThat(section()).contains("href=\"" + photo, "src=\"" + photo + "/thumbnail");
    for (String path : List.of(photo, photo + "/thumbnail")) {
      HttpResponse<String> picture = customer.browser.open(path);
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
      assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(picture, "Cache-Control")).contains("no-store", "private");
    }
    String elsewhere = customer.ask("L-2007", "The shelf leans.");
    missing(customer.browser, page + "/photos/" + unnamed.id());
    missing(customer.browser, page + "/photos/" + forTheSupervisor.id());
    missing(customer.browser, page + "/photos/nothing");
    missing(customer.browser, "/portal/requests/%s/photos/%s".formatted(elsewhere, why.id()));
    missing(portal("nils.pruitt@example.com"), photo);
    missing(signedIn(account(PortalPermission.SEE, PortalPermission.FILES)), photo);

    send(form.replace("/form", ""), Map.of("agreement", "refuse"));
    assertThat(section()).contains("src=\"" + photo + "/thumbnail");
    assertThat(customer.browser.open(photo).statusCode()).isEqualTo(200);
  }

  private void propose(Map<String, Object> change) {
    proposals.propose(work.caseNumber(), AskedChanges.because("It is in the way.", change));
  }

  private Photo photo(int n) {
    return photos.add(work.caseNumber(), work.staff().technician(), TestPhotos.jpeg(60 + n, 40));
  }

  /** Waits until the customer is asked; the address of the page to answer on. */
  private String asked(String description) {
    String task = work.task("Task_AgreeConfirmation", description, confirmations).id();
    return page + "/tasks/" + task;
  }

  private void price(String description) {
    tasks.complete(
        work.task("Task_ApproveConfirmation", description, confirmations).id(),
        viewer("supervisor", Role.SUPERVISOR),
        Map.of("confirmationDecision", "approve", "unitPrice", "49.90", "taxRate", "0"));
  }

  private void refuse(String description) {
    tasks.complete(
        work.task("Task_ApproveConfirmation", description, confirmations).id(),
        viewer("supervisor", Role.SUPERVISOR),
        Map.of("confirmationDecision", "refuse", "confirmationReason", "We need no lift."));
  }

  private void saysWhatItsFormSays(String task, String line) {
    assertThat(customer.browser.open(task).body()).contains("Confirmation 2: New: Disposal, 1 pcs");
    String form = customer.browser.get(task + "/form").body().replace("\\", "");
    assertThat(form).contains(line);
    assertThat(section()).contains(line);
    assertThat(form).contains(amounts(section()).get(0));
  }

  private void send(String task, Map<String, Object> answer) {
    HttpResponse<String> taken = customer.send(task + "/form", answer);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
  }

  /** A week passes for the timer of the model. */
  private void letTheTimePass() {
    ManagementService jobs = engine.getManagementService();
    String confirmation =
        work.task("Task_AgreeConfirmation", "Clearing the way", confirmations).businessKey();
    String process =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(confirmation)
            .singleResult()
            .getId();
    jobs.createJobQuery()
        .processInstanceId(process)
        .activityId("BoundaryEvent_AgreementExpired")
        .list()
        .forEach(timer -> jobs.setJobDuedate(timer.getId(), new Date(0)));
  }

  private PortalAccount account(PortalPermission... permissions) {
    PortalAccount account =
        accounts.open(
            new NewPortalAccount(
                "p" + Ids.next() + "@example.com",
                "Pia Lang",
                "K-1001",
                null,
                Language.EN,
                PASSWORD));
    grants.giveEverywhere(account.id(), "K-1001", Set.of(permissions), null);
    return account;
  }

  private Browser signedIn(PortalAccount account) {
    Browser browser = browser();
    assertThat(browser.signInToPortal(account.login(), PASSWORD).statusCode()).isEqualTo(302);
    return browser;
  }

  private String body() {
    return customer.browser.open(page).body();
  }

  /** What stands under "Changes of your order". */
  private String section() {
    String body = body();
    int from = body.indexOf("id=\"request-changes\"");
    return body.substring(from, body.indexOf("</section>", from));
  }

  private static List<String> amounts(String section) {
    return TOTAL.matcher(section).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static void missing(Browser browser, String path) {
    assertThat(browser.open(path).statusCode()).as(path).isEqualTo(404);
    assertThat(browser.open(path + "/thumbnail").statusCode()).as(path).isEqualTo(404);
  }

  private static Viewer viewer(String role, Role as) {
    return new Viewer(username(role), Set.of(as), Set.of());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
