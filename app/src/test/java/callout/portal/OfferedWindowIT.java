package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.FreeDay;
import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Staff;
import callout.StopVersion;
import callout.audit.Actor;
import callout.intake.Intake;
import callout.planning.Board;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.Role;
import callout.workflow.StaffTasks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer is asked for another arrival window. */
class OfferedWindowIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private StaffTasks tasks;
  @Autowired private Board board;
  @Autowired private Promises promises;
  @Autowired private JdbcClient jdbc;

  @Test
  void isNamedWhereTheCustomerIsAsked() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    VisitDemand visit = visits.find(planned.visit()).orElseThrow();
    FreeDay free = FreeDay.of(board, visit, 330, 1);
    String technician = free.able().get(0).username();
    Instant start = free.at(10, 0);
    var move = new StopMove(visit.visit(), technician, start, StopVersion.of(jdbc, visit.visit()));
    Actor.as("dora", () -> promises.ask(move));
    String number = visit.caseNumber().value();
    new Staff(tasks)
        .complete(
            number,
            "Task_DecidePromise",
            Role.DISPATCHER,
            Map.of(
                "promiseDecision",
                "offer",
                "technician",
                technician,
                "startAt",
                LocalDateTime.ofInstant(start, visit.zone()).toString()));

    String page = portal(CUSTOMER).get("/portal/requests/" + number).body();
    assertThat(page)
        .contains("Another time: does it suit you?")
        .contains("<span class=\"portal-do-what\">" + DAY.format(free.day()))
        .containsPattern(
            "\\d\\d:\\d\\d P[SD]T\\. Please answer by [^<]*\\d\\d:\\d\\d P[SD]T\\.</span>");
  }
}
