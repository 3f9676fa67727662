package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.access.NewPortalAccount;
import callout.access.PortalAccounts;
import callout.access.PortalGrants;
import callout.access.PortalPermission;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.planning.Visits;
import callout.release.Releases;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.ReleaseId;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a customer does about a request, and what is handed out. */
class PortalActionsIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";
  private static final String STRANGER = "nils.pruitt@example.com";
  private static final Pattern TASK =
      Pattern.compile("href=\"(/portal/requests/[^/]+/tasks/[^\"]+)");
  private static final Pattern FILE =
      Pattern.compile("href=\"(/portal/requests/[^/]+/files/[^\"]+)");

  @Autowired private ProcessEngine engine;
  @Autowired private StaffTasks tasks;
  @Autowired private Visits visits;
  @Autowired private Documents documents;
  @Autowired private Releases releases;
  @Autowired private PortalAccounts accounts;
  @Autowired private PortalGrants grants;
  @Autowired private TransactionOperations transaction;

  private Customer customer;
  private Staff staff;
  private String number;
  private String page;

  @BeforeEach
  void ask() {
    customer = new Customer(portal(CUSTOMER));
    staff = new Staff(tasks);
    number = customer.ask("L-2007", "The shelf leans.");
    page = "/portal/requests/" + number;
  }

  @Test
  void answersAQuestionOnce() {
    staff.review(number, Map.of("reviewDecision", "ask", "question", "Which shelf is it?"));
    staff.task(number, "Task_AnswerQuestion");
    assertThat(body()).contains("We have a question", "Answer our question");
    String task = first(TASK);

    assertThat(customer.browser.open(task).statusCode()).isEqualTo(200);
    assertThat(customer.browser.get(task + "/form").body())
        .contains("Which shelf is it?")
        .doesNotContain("triageText", "siteText", "orderText");
    HttpResponse<String> empty = customer.send(task + "/form", Map.of());
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("\"answer\"", "Please fill this in.");
    for (String path : new String[] {task, task + "/form"}) {
      assertThat(portal(STRANGER).open(path).statusCode()).isEqualTo(404);
    }
    assertThat(new Customer(portal(STRANGER)).send(task + "/form", answer()).statusCode())
        .isEqualTo(404);

    assertThat(customer.send(task + "/form", answer()).statusCode()).isEqualTo(200);

    assertThat(body()).contains("Question answered").doesNotContain("Answer our question");
    HttpResponse<String> again = customer.send(task + "/form", answer());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("task-gone");
    assertThat(customer.browser.open(task))
        .satisfies(gone -> assertThat(gone.statusCode()).isEqualTo(404))
        .satisfies(gone -> assertThat(gone.body()).contains("This is no longer open"));
    staff.task(number, "Task_ReviewRequest");
  }

  @Test
  void keepsAnAnswerThatComesTooLate() {
    staff.review(number, Map.of("reviewDecision", "ask", "question", "Which shelf is it?"));
    staff.task(number, "Task_AnswerQuestion");
    String task = first(TASK);
    letTheQuestionExpire();
    Until.isTrue(number + " is expired", () -> body().contains("no answer received"));

    HttpResponse<String> late = customer.send(task + "/form", answer());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("answered-late", "We have kept your answer.");
    assertThat(body()).contains("The one at the door.");
    assertThat(signedIn(username("agent")).open("/cases/" + number).body())
        .contains("The one at the door.", "Answered too late");
    assertThat(customer.send(task + "/form", answer()).body()).contains("task-gone");
  }

  /** A week passes for the timer of the model. */
  private void letTheQuestionExpire() {
    ManagementService jobs = engine.getManagementService();
    String request =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .singleResult()
            .getId();
    jobs.createJobQuery().processInstanceId(request).timers().list().stream()
        .filter(timer -> isOf(timer, "BoundaryEvent_QuestionExpired"))
        .forEach(timer -> jobs.setJobDuedate(timer.getId(), new Date(0)));
  }

  private boolean isOf(Job timer, String activity) {
    return engine
            .getManagementService()
            .createJobDefinitionQuery()
            .jobDefinitionId(timer.getJobDefinitionId())
            .activityIdIn(activity)
            .count()
        == 1;
  }

  @Test
  void doesNoTaskOfTheStaff() {
    String task = page + "/tasks/" + staff.task(number, "Task_ReviewRequest").id();
    assertThat(customer.browser.open(task).statusCode()).isEqualTo(404);
    assertThat(customer.browser.get(task + "/form").statusCode()).isEqualTo(404);
    assertThat(customer.send(task + "/form", Map.of("reviewDecision", "accept")).statusCode())
        .isEqualTo(409);
    staff.task(number, "Task_ReviewRequest");
  }

  @Test
  void cancelsAfterReadingWhatThatMeans() {
    String cancellation = page + "/cancellation";
    assertThat(body()).contains(cancellation);
    assertThat(customer.browser.open(cancellation).body())
        .contains("Nothing has been planned yet", "Keep it");
    assertThat(portal(STRANGER).open(cancellation).statusCode()).isEqualTo(404);

    HttpResponse<String> tooMuch =
        customer.browser.submit(cancellation, cancellation, Map.of("reason", "a".repeat(1001)));
    assertThat(tooMuch.statusCode()).isEqualTo(400);
    assertThat(tooMuch.body()).contains("aaaa", "This is too long.");
    assertThat(body()).doesNotContain("Cancelled");

    HttpResponse<String> done =
        customer.browser.submit(cancellation, cancellation, Map.of("reason", "We sold it."));
    assertThat(done.statusCode()).isEqualTo(302);

    Until.isTrue(number + " is cancelled", () -> body().contains("Cancelled"));
    assertThat(body()).doesNotContain(cancellation);
    assertThat(customer.browser.open("/portal?state=past").body()).contains(page);
    assertThat(customer.browser.open("/portal").body()).doesNotContain(page + "\"");
    assertThat(customer.browser.open(cancellation).body())
        .contains("This request has ended already.")
        .doesNotContain("<textarea");
  }

  @Test
  void cancelsNoMoreOnceTheTechnicianIsOnTheWay() {
    plan();
    assertThat(body()).contains("Your appointment", "Dario Fenn", page + "/cancellation");
    staff.technician(number, "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    staff.technician(number, "Task_StartDriving", Map.of());

    assertThat(body())
        .contains("The technician is on the way")
        .doesNotContain(page + "/cancellation");
    assertThat(customer.browser.open(page + "/cancellation").body())
        .contains("Please talk to us.")
        .doesNotContain("<textarea");
  }

  @Test
  void readsWhatIsReleasedWhileItIs() {
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    CaseNumber caseNumber = CaseNumber.of(number);
    StoredDocument order =
        Until.isThere("the order's document", () -> documents.of(caseNumber).stream().findFirst());
    assertThat(body()).doesNotContain("/files/");
    ReleaseId release = release(caseNumber, order);
    assertThat(body()).contains("Your order", "Please keep it.");
    String file = first(FILE);

    HttpResponse<String> answer = customer.browser.open(file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("%PDF");
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(portal(STRANGER).open(file).statusCode()).isEqualTo(404);
    assertThat(browser().open(file).statusCode()).isEqualTo(302);
    Browser seesNoFiles = accountThatOnlySees();
    assertThat(seesNoFiles.open(page).body()).doesNotContain("Your order", "/files/");
    assertThat(seesNoFiles.open(file).statusCode()).isEqualTo(404);
    assertThat(customer.browser.open(page + "/files/" + order.id()).statusCode()).isEqualTo(404);

    releases.revoke(release, "Sent to the wrong people.");

    assertThat(customer.browser.open(file).statusCode()).isEqualTo(404);
    assertThat(body()).contains("Report taken back").doesNotContain("Your order", "/files/");
  }

  private ReleaseId release(CaseNumber caseNumber, StoredDocument order) {
    ReleaseId id = transaction.execute(status -> releases.offer(caseNumber));
    staff.release(number, "Your order", "Please keep it.", order.id());
    return id;
  }

  private Browser accountThatOnlySees() {
    String login = "sees-" + number.toLowerCase() + "@example.com";
    String password = "Kavo-rimu-nesa-4821";
    var account =
        accounts.open(
            new NewPortalAccount(login, "Pia Lang", "K-1001", null, Language.EN, password));
    grants.giveEverywhere(account.id(), "K-1001", Set.of(PortalPermission.SEE), null);
    Browser browser = browser();
    browser.signInToPortal(login, password);
    return browser;
  }

  private void plan() {
    staff.review(number, Map.of("reviewDecision", "accept"));
    staff.approve(number);
    staff.assign(number, visits);
  }

  private static Map<String, String> answer() {
    return Map.of("answer", "The one at the door.");
  }

  private String body() {
    return customer.browser.open(page).body();
  }

  private String first(Pattern pattern) {
    Matcher link = pattern.matcher(body());
    assertThat(link.find()).as(pattern + " on " + page).isTrue();
    return link.group(1);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
