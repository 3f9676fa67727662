package callout.portal;

import static org.assertj.core.api.Assertions.assertThat;

import callout.PlannedVisit;
import callout.RunningCallout;
import callout.Staff;
import callout.StopVersion;
import callout.intake.Intake;
import callout.planning.BoardMoves;
import callout.planning.Visits;
import callout.workflow.StaffTasks;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit has lost its place, and what its customer was promised stands. */
class StandingPromiseIT extends RunningCallout {

  private static final String CUSTOMER = "marisol.quint@clearstreet.test";

  @Autowired private Intake intake;
  @Autowired private Visits visits;
  @Autowired private BoardMoves moves;
  @Autowired private StaffTasks tasks;
  @Autowired private JdbcClient jdbc;

  @Test
  void isSeenByItsCustomerAndByWhoeverPlansItAnew() {
    PlannedVisit planned = PlannedVisit.of(intake, visits, tasks);
    String number = planned.caseNumber().value();
    String page = "/portal/requests/" + number;
    String promised = appointment(portal(CUSTOMER).get(page).body());

    moves.takeBack("dora", planned.visit(), StopVersion.of(jdbc, planned.visit()));
    new Staff(tasks).task(number, "Task_AssignVisit");

    assertThat(appointment(portal(CUSTOMER).get(page).body())).isEqualTo(promised);
    assertThat(signedIn(username("dispatcher")).open("/visits").body())
        .containsPattern("(?s)" + number + ".{0,2000}\\(promised\\)");
  }

  /** "09:00–11:00" below the heading. */
  private static String appointment(String page) {
    assertThat(page).contains("Your appointment");
    String from = page.substring(page.indexOf("Your appointment"));
    return Pattern.compile("\\d\\d?:\\d\\d[^<]*\\d\\d?:\\d\\d[^<]*")
        .matcher(from)
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }
}
