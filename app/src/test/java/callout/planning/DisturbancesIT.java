package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.ZONE;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.journal.LiveChannel;
import callout.planning.Disturbance.Kind;
import callout.shared.Priority;
import callout.shared.RunId;
import callout.shared.TimeWindow;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PGInterval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes between the plan and its day, and what planning again makes of it. */
@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class DisturbancesIT {

  private static final RunRequest AGAIN = new RunRequest("west", MONDAY, 1, 3, true);

  @Autowired private Board board;
  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private Workforce workforce;
  @Autowired private VisitRows rows;
  @Autowired private StopRows stops;
  @Autowired private TechnicianDays days;
  @Autowired private TravelTimes travelTimes;
  @Autowired private Risks risks;
  @Autowired private LiveChannel live;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
    town.hire("cy", place(2, 2), "general", "plumbing");
  }

  @Test
  void areNoneWhileThePlanHolds() {
    planned("first", "ana", at(9, 0));
    steps.request("waits", Set.of());
    assertThat(disturbances()).isEmpty();
  }

  @Test
  void areTheVisitsOfSomebodyWhoIsAbsentUntilTheyArePlannedAgain() {
    planned("first", "ana", at(9, 0));
    planned("second", "ana", at(11, 0));
    planned("bo's", "bo", at(11, 0));
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(disturbances())
        .containsExactly(new Disturbance(Kind.ABSENT, "Ana", null, MONDAY, MONDAY, 2, 0));
    assertThat(board.of("west", MONDAY.plusDays(1), 1, ZONE).disturbances()).isEmpty();

    RunId run = steps.solved(AGAIN);
    assertThat(runs.comparison(run).changes()).as("the change list").hasSize(2);
    assertThat(disturbances()).as("nothing is published yet").isNotEmpty();
    runs.publish(run);
    assertThat(disturbances()).isEmpty();
  }

  @Test
  void areVisitsOfTheAbsentToWhichNobodySetOffInTime() {
    VisitDemand over = planned("over", "ana", at(9, 0));
    VisitDemand underWay = planned("under way", "ana", at(11, 0));
    since(over, Duration.ofMinutes(210)); // it should have begun half an hour ago
    since(underWay, Duration.ofMinutes(300));
    visits.setOff(underWay.visit());
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(disturbances())
        .containsExactly(new Disturbance(Kind.ABSENT, "Ana", null, MONDAY, MONDAY, 1, 0));
    assertThat(runs.comparison(steps.solved(AGAIN)).staying())
        .as("looked at, though nobody can be there in time any more")
        .extracting(LeftOut::visit)
        .containsExactly(over.visit());
  }

  @Test
  void sayWhichOfTheVisitsNoRunMoves() {
    planned("first", "ana", at(9, 0));
    VisitDemand kept = planned("kept", "ana", at(11, 0));
    transaction.executeWithoutResult(status -> stops.pin(kept.visit(), true));
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(disturbances())
        .containsExactly(new Disturbance(Kind.ABSENT, "Ana", null, MONDAY, MONDAY, 2, 1));
  }

  @Test
  void ofOtherDaysAreNoneOfTheRuns() {
    VisitDemand eveningBefore = planned("the evening before", "ana", at(9, 0));
    since(eveningBefore, Duration.ofHours(15)); // on Monday already where clocks show UTC
    workforce.reportAbsence("ana", MONDAY.minusDays(1), MONDAY, "flu");
    assertThat(runs.comparison(steps.solved(AGAIN)).staying()).isEmpty();
  }

  /** Its place and its promise are moved back, as time goes by. */
  private void since(VisitDemand visit, Duration time) {
    jdbc.sql(
            """
            update planning_stop set start_at = start_at - :time, end_at = end_at - :time,
              arrival_from = arrival_from - :time, arrival_to = arrival_to - :time
            where visit_id = :visit
            """)
        .param("time", new PGInterval(0, 0, 0, 0, 0, time.toSeconds()))
        .param("visit", visit.visit().value())
        .update();
  }

  @Test
  void areNotEndedByPlanningAgainWhereNobodyElseCanCome() {
    VisitDemand wiring =
        steps.request(visit("wiring", place(1, 1), 60, Set.of("electrical"), List.of()));
    visits.assignByHand(wiring.visit(), "bo", at(9, 0));
    workforce.reportAbsence("bo", MONDAY, MONDAY, "flu");
    VisitDemand hauling = steps.request("hauling", Set.of("hauling"));
    RunId run = steps.solved(AGAIN);
    Comparison comparison = runs.comparison(run);
    assertThat(comparison.staying()).extracting(LeftOut::visit).containsExactly(wiring.visit());
    assertThat(comparison.leftOut()).extracting(LeftOut::visit).containsExactly(hauling.visit());
    assertThat(disturbances()).extracting(Disturbance::kind).containsExactly(Kind.ABSENT);
  }

  @Test
  void takeNoPlaceFromAVisitThatHoldsWhereItIsHoweverPressingTheyAre() {
    planned("ana's", "ana", at(9, 0));
    planned("cy's", "cy", at(9, 0));
    VisitDemand leak = steps.request(urgent("leak", List.of()));
    visits.assignByHand(leak.visit(), "bo", at(9, 0));
    workforce.reportAbsence("bo", MONDAY, MONDAY, "flu");

    RunId run = steps.solved(AGAIN);
    Comparison comparison = runs.comparison(run);
    assertThat(comparison.staying()).extracting(LeftOut::visit).containsExactly(leak.visit());
    assertThat(comparison.changes()).isEmpty();
    assertThat(runs.proposal(run).totals().leftOut()).as("nothing waits on").isZero();
    runs.publish(run);
    assertThat(runs.proposal(run).leftOut()).extracting(LeftOut::planned).containsExactly(true);
  }

  @Test
  void areVisitsWhichNobodyReachesAsPromisedAnyMore() {
    town.worksAtNight("ana");
    VisitDemand late = planned("late", "ana", at(9, 0));
    VisitDemand next = planned("next", "ana", at(10, 30));
    since(late, Duration.ofMinutes(240)); // promised until 5:45, and it is six
    since(next, Duration.ofMinutes(240));
    assertThat(disturbances())
        .as("nobody has set off; the next one is promised, too")
        .containsExactly(
            new Disturbance(Kind.LATE, "Ana", late.caseNumber(), MONDAY, MONDAY, 1, 0));

    visits.setOff(late.visit());
    assertThat(disturbances()).extracting(Disturbance::kind).containsExactly(Kind.LATE);
    transaction.executeWithoutResult(status -> stops.expect(late.visit(), at(6, 45)));
    assertThat(disturbances())
        .as("somebody is there, late")
        .extracting(Disturbance::kind)
        .containsExactly(Kind.OVERRUN);
  }

  @Test
  void areUrgentVisitsThatWait() {
    VisitDemand leak = steps.request(urgent("leak", List.of()));
    steps.request(urgent("tomorrow", List.of(nextDay(window(9, 11)))));
    assertThat(disturbances())
        .containsExactly(
            new Disturbance(Kind.URGENT, null, leak.caseNumber(), MONDAY, MONDAY, 0, 0));
    assertThat(board.of("west", MONDAY.plusDays(1), 1, ZONE).disturbances())
        .extracting(Disturbance::firstDay)
        .containsExactly(MONDAY.plusDays(1));
    visits.assignByHand(leak.visit(), "ana", at(9, 0));
    assertThat(disturbances()).isEmpty();
  }

  @Test
  void areVisitsThatGoOnIntoTheTimeOfOthersAndARunKnowsThat() {
    VisitDemand first = planned("first", "ana", at(9, 0));
    VisitDemand second = planned("second", "ana", at(10, 10));
    arrived(first, at(9, 0));
    assertThat(disturbances()).as("in time").isEmpty();
    arrived(first, at(9, 45));
    assertThat(disturbances())
        .containsExactly(
            new Disturbance(Kind.OVERRUN, "Ana", first.caseNumber(), MONDAY, MONDAY, 1, 0));

    runs.publish(steps.solved(AGAIN));
    PlannedStop after = visits.stop(second.visit()).orElseThrow();
    assertThat(after.technician().equals("ana") && after.start().isBefore(at(10, 45)))
        .as("not while Ana is still at the first: " + after)
        .isFalse();
    assertThat(disturbances()).isEmpty();
  }

  @Test
  void leaveALateVisitItsTimeWhereNobodyCanTakeItOver() {
    town.hire("dee", place(1, 1), "general", "welding");
    VisitDemand first = planned("first", "dee", at(9, 0));
    VisitDemand late = steps.request(welding("late", List.of()));
    visits.assignByHand(late.visit(), "dee", at(10, 30));
    arrived(first, at(10, 20)); // until 11:20; the late one was promised to begin by 11:15
    VisitDemand next = steps.request(welding("next", List.of(window(11, 12))));

    RunId run = steps.solved(AGAIN);
    assertThat(runs.comparison(run).staying())
        .extracting(LeftOut::visit)
        .containsExactly(late.visit());
    Publication publication = runs.publish(run);

    assertThat(publication.skipped()).isEmpty();
    assertThat(visits.stop(next.visit()).orElseThrow().start())
        .as("not at 11:20, when the first one ends")
        .isEqualTo(at(11, 30));
  }

  private static VisitDemand welding(String title, List<TimeWindow> windows) {
    return visit(title, place(1, 1), 60, Set.of("welding"), windows);
  }

  @Test
  void areCancelledVisitsUntilSomebodyPlansAgain() {
    VisitDemand first = planned("first", "ana", at(9, 0));
    planned("second", "ana", at(11, 0));
    visits.cancel(first.caseNumber());
    assertThat(disturbances())
        .containsExactly(
            new Disturbance(Kind.CANCELLED, "Ana", first.caseNumber(), MONDAY, MONDAY, 0, 0));
    steps.solved(AGAIN);
    assertThat(disturbances()).isEmpty();
  }

  @Test
  void areNotTheRoomOfSomebodyWhoIsAbsent() {
    VisitDemand first = planned("first", "ana", at(9, 0));
    visits.cancel(first.caseNumber());
    workforce.reportAbsence("ana", MONDAY, MONDAY, "flu");
    assertThat(disturbances()).isEmpty();
  }

  private List<Disturbance> disturbances() {
    return board.of("west", MONDAY, 1, ZONE).disturbances();
  }

  /** The technician sets off, and begins the work then. */
  private void arrived(VisitDemand visit, Instant then) {
    visits.setOff(visit.visit());
    Clock clock = Clock.fixed(then, ZONE);
    var late = new LateRunning(rows, stops, days, travelTimes, risks, live, clock);
    transaction.executeWithoutResult(status -> late.begun(visit.visit()));
  }

  private VisitDemand planned(String title, String technician, Instant start) {
    VisitDemand visit = steps.request(visit(title, place(1, 1), 60, Set.of("general"), List.of()));
    visits.assignByHand(visit.visit(), technician, start);
    return visit;
  }

  private static VisitDemand urgent(String title, List<TimeWindow> windows) {
    return visit(title, place(1, 1), 60, Set.of("general"), windows, Priority.URGENT, null);
  }

  private static TimeWindow nextDay(TimeWindow window) {
    return new TimeWindow(window.start().plusSeconds(86_400), window.end().plusSeconds(86_400));
  }
}
