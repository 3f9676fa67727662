package callout.myday;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.PlannedVisit;
import callout.RequestsClient;
import callout.RunningCallout;
import callout.Staff;
import callout.Until;
import callout.fieldwork.Fieldwork;
import callout.fieldwork.Inbox;
import callout.fieldwork.VisitRecord;
import callout.intake.Intake;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import callout.workflow.CaseCancellation;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician sends steps of a visit before it is their turn. */
class EarlyStepsIT extends RunningCallout {

  private static final Pattern FORM = Pattern.compile("data-task-form=\"([^\"]+)\"");
  private static final Map<String, Object> DONE = Map.of("visitResult", "done");

  @Autowired private StaffTasks tasks;
  @Autowired private Fieldwork fieldwork;
  @Autowired private Inbox inbox;
  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private CaseCancellation cancellation;

  private Staff staff;
  private Browser phone;
  private CaseNumber caseNumber;
  private VisitId visit;
  private String technician;

  @BeforeEach
  void acceptAVisit() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    caseNumber = planned.caseNumber();
    visit = planned.visit();
    technician = planned.technician();
    staff = new Staff(tasks, technician);
    staff.technician(caseNumber.value(), "Task_AcceptVisit", Map.of("visitAnswer", "accept"));
    phone = signedIn(technician);
  }

  @Test
  void appliesThemInTheOrderOfTheModel() {
    assertThat(send("Task_CompleteVisit", DONE).body()).contains("Kept: Complete visit");
    assertThat(send("Task_ArriveOnSite", Map.of()).body()).contains("Kept: Arrive on site");
    assertThat(day()).contains("waits for its turn", "Start driving");
    staff.task(caseNumber.value(), "Task_StartDriving");

    assertThat(send("Task_StartDriving", Map.of()).body()).contains("Done: Start driving");

    staff.task(caseNumber.value(), "Task_ApproveReport");
    VisitRecord record = fieldwork.find(visit).orElseThrow();
    assertThat(record.arrivedAt()).isAfterOrEqualTo(Objects.requireNonNull(record.departedAt()));
    assertThat(record.finishedAt()).isAfterOrEqualTo(Objects.requireNonNull(record.arrivedAt()));
    assertThat(inbox.waiting(visit)).isEmpty();
  }

  @Test
  void doesNothingTwice() {
    String form = form("Task_StartDriving");
    assertThat(post(form, Map.of()).body()).contains("Done: Start driving");
    HttpResponse<String> again = post(form, Map.of());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("sent already");
    staff.task(caseNumber.value(), "Task_ArriveOnSite");

    assertThat(phone.open(page("Task_StartDriving")).statusCode()).isEqualTo(404);
    HttpResponse<String> other =
        post(page("Task_StartDriving") + "/form?send=" + UUID.randomUUID(), Map.of());
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("task-gone");
  }

  @Test
  void checksThemWhenTheyAreSent() {
    HttpResponse<String> refused = send("Task_CompleteVisit", Map.of("visitResult", "partly"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("remainingWork");
    assertThat(inbox.of(visit)).isEmpty();
  }

  @Test
  void takesTheLastOneAndGivesItBack() {
    send("Task_CompleteVisit", DONE);
    send("Task_CompleteVisit", Map.of("visitResult", "partly", "remainingWork", "The hinge."));
    assertThat(inbox.waiting(visit)).hasSize(1);
    assertThat(phone.get(form("Task_CompleteVisit")).body()).contains("The hinge.");

    phone.submit("/my-day", page("Task_CompleteVisit") + "/removal", Map.of());
    assertThat(inbox.waiting(visit)).isEmpty();
    assertThat(day()).doesNotContain("waits for its turn");
    assertThat(phone.get(form("Task_CompleteVisit")).body()).doesNotContain("The hinge.");
  }

  @Test
  void setsAsideWhatWasOvertakenByTheOffice() {
    send("Task_ArriveOnSite", Map.of());
    send("Task_CompleteVisit", Map.of("visitResult", "done", "remarks", "The hinge is oiled."));
    cancellation.cancel(caseNumber, false, "The customer has moved.");
    Until.isTrue("nothing waits", () -> inbox.waiting(visit).isEmpty());
    assertThat(day()).contains("Cancelled");
    assertThat(signedIn(username("agent")).open("/cases/" + caseNumber).body())
        .contains("Sent, but not applied: The hinge is oiled.");
    assertThat(post(page("Task_ArriveOnSite") + "/form?send=" + UUID.randomUUID(), Map.of()))
        .satisfies(late -> assertThat(late.statusCode()).isEqualTo(409));
  }

  @Test
  void isNobodyElses() {
    Browser other = signedIn(technician.equals("anton") ? "bruno" : "anton");
    assertThat(other.open(page("Task_StartDriving")).statusCode()).isEqualTo(404);
    assertThat(other.get(page("Task_StartDriving") + "/form").statusCode()).isEqualTo(404);
    String send = page("Task_StartDriving") + "/form?send=" + UUID.randomUUID();
    assertThat(other.sendFrom("/my-day", send, "{}").statusCode()).isEqualTo(409);
    assertThat(signedIn(username("agent")).open(page("Task_StartDriving")).statusCode())
        .isEqualTo(404);
    staff.task(caseNumber.value(), "Task_StartDriving");
  }

  private HttpResponse<String> send(String step, Map<String, Object> values) {
    return post(form(step), values);
  }

  private HttpResponse<String> post(String form, Map<String, Object> values) {
    return phone.sendFrom("/my-day", form, RequestsClient.json(values));
  }

  private String form(String step) {
    Matcher form = FORM.matcher(phone.open(page(step)).body());
    assertThat(form.find()).as("a form on %s", page(step)).isTrue();
    return form.group(1);
  }

  private String page(String step) {
    return "/my-day/visits/%s/%s".formatted(visit, step);
  }

  private String day() {
    return phone.open("/my-day").body();
  }
}
