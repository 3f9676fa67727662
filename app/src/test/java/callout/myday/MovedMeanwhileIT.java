package callout.myday;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Browser;
import callout.PlannedVisit;
import callout.RequestsClient;
import callout.RunningCallout;
import callout.Staff;
import callout.StopVersion;
import callout.Until;
import callout.intake.Intake;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.StopMove;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A technician answers to a time that a dispatcher has just changed. */
class MovedMeanwhileIT extends RunningCallout {

  private static final Pattern FORM = Pattern.compile("data-task-form=\"([^\"]+)\"");
  private static final String ACCEPT = RequestsClient.json(Map.of("visitAnswer", "accept"));

  @Autowired private StaffTasks tasks;
  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private JdbcClient jdbc;

  @Test
  void acceptsNoTimeThatWasNotSeen() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    Staff staff = new Staff(tasks, planned.technician());
    Browser phone = signedIn(planned.technician());
    String page = "/my-day/visits/%s/Task_AcceptVisit".formatted(planned.visit());
    String seen = form(phone, page);

    String task = staff.task(planned.caseNumber().value(), "Task_AcceptVisit").id();
    moveByFiveMinutes(planned);
    Until.isTrue(
        "the technician to be asked anew",
        () -> !staff.task(planned.caseNumber().value(), "Task_AcceptVisit").id().equals(task));

    HttpResponse<String> refused = phone.sendFrom("/my-day", seen, ACCEPT);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("step-asked-anew", "has been moved meanwhile");
    assertThat(phone.sendFrom("/my-day", form(phone, page), ACCEPT).body())
        .contains("Done: Accept visit");
  }

  private void moveByFiveMinutes(PlannedVisit planned) {
    PlannedStop stop = visits.stop(planned.visit()).orElseThrow();
    moves.move(
        "dora",
        new StopMove(
            planned.visit(),
            stop.technician(),
            stop.start().plus(Duration.ofMinutes(5)),
            StopVersion.of(jdbc, planned.visit())));
  }

  private static String form(Browser phone, String page) {
    Matcher form = FORM.matcher(phone.open(page).body());
    assertThat(form.find()).as("a form on %s", page).isTrue();
    return form.group(1).replace("&amp;", "&");
  }
}
