package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callout.Until;
import callout.audit.Actor;
import callout.shared.Priority;
import callout.shared.RunId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run tells while it is solved, how it is stopped, and what its proposal would change. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class RunProgressIT {

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private ClaimRows claims;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void tellsHowFarItIsAndKeepsTheBestWhenItIsStopped() {
    RunId run = endlessRun();
    runs.submit(run);
    Until.isTrue("a first plan is told", () -> !runs.progress(run).points().isEmpty());
    RunProgress.Point best = runs.progress(run).points().get(0);
    assertThat(best.placed()).isEqualTo(2);
    assertThat(best.leftOut()).isEqualTo(1);
    assertThat(best.cost()).isPositive();
    assertThat(runs.progress(run).stopAsked()).isFalse();
    Until.isTrue("time passes", () -> runs.progress(run).seconds() > best.seconds());

    Actor.as("daria", () -> runs.stop(run));
    Actor.as("dina", () -> runs.stop(run));
    Until.isTrue("it is told", () -> heard.of(RoutesSolved.class).contains(new RoutesSolved(run)));
    Proposal proposal = runs.proposal(run);
    assertThat(proposal.state()).isEqualTo(RunState.SOLVED);
    assertThat(proposal.totals().placed()).isEqualTo(2);
    assertThat(runs.progress(run).seconds()).as("nobody searches any more").isZero();
    assertThat(runs.progress(run).points()).as("the curve stays").isNotEmpty();
    assertThat(whoStopped(run)).as("the second came too late").containsExactly("daria");
  }

  @Test
  void tellsAnotherNodeToStop() {
    RunId run = endlessRun();
    Claim theirs = claims.take(run).orElseThrow();
    assertThat(claims.beat(theirs)).isEqualTo(ClaimRows.Pulse.HELD);
    runs.stop(run);
    assertThat(claims.beat(theirs)).isEqualTo(ClaimRows.Pulse.STOP_ASKED);

    runs.discard(run);
    assertThat(claims.beat(theirs)).isEqualTo(ClaimRows.Pulse.LOST);
  }

  @Test
  void isNotStoppedAgainWhenItIsSolvedAgain() {
    RunId run = endlessRun();
    runs.submit(run);
    runs.stop(run);
    Until.isTrue("it is told", () -> !heard.of(RoutesSolved.class).isEmpty());
    runs.solveAgain(run, 1);
    assertThat(runs.progress(run).stopAsked()).isFalse();
  }

  @Test
  void comparesWithThePlanAsItStands() {
    VisitDemand planned =
        steps.request(visit("planned", place(1, 1), 60, Set.of("general"), List.of()));
    visits.assignByHand(planned.visit(), "bo", at(11, 0));
    VisitDemand overdue =
        steps.request(
            visit(
                "overdue",
                place(0, 1),
                60,
                Set.of("plumbing"),
                List.of(),
                Priority.URGENT,
                at(7, 0)));
    VisitDemand impossible = steps.request("impossible", Set.of("hauling"));
    RunId run = steps.solved(new RunRequest("west", MONDAY, 1, 2, true));

    Comparison comparison = runs.comparison(run);
    assertThat(comparison.changes())
        .filteredOn(change -> change.stop().waited())
        .extracting(change -> change.stop().visit(), Comparison.Change::technician)
        .containsExactly(tuple(overdue.visit(), "ana"));
    assertThat(comparison.changes())
        .filteredOn(change -> change.stop().visit().equals(overdue.visit()))
        .allMatch(Comparison.Change::late)
        .noneMatch(Comparison.Change::stale);
    assertThat(comparison.leftOut()).extracting(LeftOut::visit).containsExactly(impossible.visit());
    assertThat(comparison.travelBefore()).as("to the planned one and home").isPositive();
    assertThat(comparison.travelAfter()).isPositive();

    visits.assignByHand(overdue.visit(), "ana", at(15, 0).minusSeconds(3600));
    assertThat(runs.comparison(run).changes())
        .filteredOn(change -> change.stop().visit().equals(overdue.visit()))
        .as("somebody has planned it by hand")
        .allMatch(Comparison.Change::stale);
  }

  private List<String> whoStopped(RunId run) {
    return jdbc.sql("select actor from audit_entry where action = 'run-stopped' and subject = ?")
        .param(run.toString())
        .query(String.class)
        .list();
  }

  /** Searches for ten minutes, since one of the visits cannot be placed. */
  private RunId endlessRun() {
    steps.request(visit("impossible", place(1, 1), 30, Set.of("hauling"), List.of()));
    steps.request(visit("possible", place(1, 1), 30, Set.of("plumbing"), List.of()));
    steps.request(visit("also possible", place(1, 2), 30, Set.of("plumbing"), List.of()));
    RunId run = runs.open(new RunRequest(null, MONDAY, 1, 600));
    runs.collect(run);
    return run;
  }
}
