package callout.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Staff;
import callout.notices.Notices;
import callout.planning.Fix;
import callout.planning.WaysOut;
import callout.shared.CaseNumber;
import callout.shared.VisitId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that no route had room for: a dispatcher chooses a way out by the form. */
class ExclusionProcessTest extends HandDriven {

  @Autowired private WaysOut waysOut;
  @Autowired private Notices notices;
  @Autowired private JdbcClient jdbc;

  @Test
  void plansTheVisitByTheWayOutThatIsChosen() {
    CaseNumber caseNumber = approved();
    VisitId visit = leaveOutWhatIsWishedForAtNight(caseNumber);
    List<Fix> fixes = waysOut.of(visit);
    assertThat(fixes).isNotEmpty();
    Fix cheapest = fixes.get(0);
    choose(caseNumber, cheapest.id());

    assertThat(visits.stop(visit))
        .get()
        .matches(stop -> stop.technician().equals(cheapest.technician()))
        .matches(stop -> stop.start().equals(cheapest.start()));
    assertThat(notices.of(caseNumber))
        .as("the customer is told")
        .anyMatch(notice -> notice.template().equals("visit-planned"));
  }

  @Test
  void leavesTheVisitWaitingIfThatIsChosen() {
    CaseNumber caseNumber = approved();
    VisitId visit = leaveOutWhatIsWishedForAtNight(caseNumber);
    choose(caseNumber, "wait");
    assertThat(visits.isWaiting(visit)).isTrue();
  }

  private void choose(CaseNumber caseNumber, String fix) {
    String task = new Staff(staffTasks).task(caseNumber.value(), "Task_ResolveExclusion").id();
    var answer =
        signedIn(username("dispatcher"))
            .sendFrom("/tasks/" + task, "/tasks/" + task + "/form", "{\"fix\": \"" + fix + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    runJobs(caseNumber);
  }

  /** As if a run had found no place for it in the middle of the night, when it is wished for. */
  private VisitId leaveOutWhatIsWishedForAtNight(CaseNumber caseNumber) {
    VisitId visit = visits.of(caseNumber).get(0).visit();
    jdbc.sql(
            """
            update planning_visit set windows = jsonb_build_array(jsonb_build_object(
              'start', to_char(date_trunc('day', now()) + interval '3 days 10 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              'end', to_char(date_trunc('day', now()) + interval '3 days 11 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
            where id = ?
            """)
        .param(visit.value())
        .update();
    leaveOut(caseNumber);
    return visit;
  }
}
