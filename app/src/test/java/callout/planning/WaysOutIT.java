package callout.planning;

import static callout.planning.routing.Days.MONDAY;
import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.StopVersion;
import callout.journey.RouteChecker;
import callout.planning.routing.Days;
import callout.shared.GeoPoint;
import callout.shared.InvalidInput;
import callout.shared.TimeWindow;
import callout.workforce.Technician;
import callout.workforce.WeeklyBreak;
import callout.workforce.WeeklyShift;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = PlanningRoom.class,
    properties = "callout.planning.stop-when-unimproved-for=300ms")
class WaysOutIT {

  @Autowired private Visits visits;
  @Autowired private PlanningRuns runs;
  @Autowired private WaysOut waysOut;
  @Autowired private BoardMoves moves;
  @Autowired private Workforce workforce;
  @Autowired private PlanningSteps steps;
  @Autowired private PlanningRoom.Town town;
  @Autowired private Heard heard;
  @Autowired private TravelTimes travelTimes;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void startAfresh() {
    town.startAfresh();
  }

  @Test
  void everyWayOutOfACrowdedDayHoldsWhenItIsTaken() {
    cy();
    for (int i = 0; i < 30; i++) {
      Set<String> skills = i % 3 == 0 ? Set.of("plumbing") : Set.of("electrical");
      List<TimeWindow> windows =
          i % 4 == 3 ? List.of() : List.of(window(8 + i % 6, 9 + i % 6 + i % 2));
      steps.request(visit("v" + i, place(i % 7 - 3, i % 5 - 2), 50, skills, windows));
    }
    runs.publish(steps.solved(new RunRequest("west", MONDAY, 1, 2)));
    List<VisitDemand> leftOut = visits.waiting("west");
    assertThat(leftOut).isNotEmpty();
    assertThat(heard.of(VisitLeftOut.class))
        .extracting(VisitLeftOut::visit)
        .containsExactlyInAnyOrderElementsOf(leftOut.stream().map(VisitDemand::visit).toList());
    leftOut.forEach(visit -> assertThat(kindsThatHold(visit)).contains(Fix.Kind.ANOTHER_DAY));
  }

  @Test
  void widensTheWindowOrDoesWithoutASkillWhereMorningsAreFull() {
    for (int i = 0; i < 9; i++) {
      steps.request(
          visit("v" + i, place(i % 3, i % 4), 40, Set.of("plumbing"), List.of(window(8, 10))));
    }
    runs.publish(steps.solved(new RunRequest("west", MONDAY, 1, 2)));
    assertThat(visits.waiting("west"))
        .isNotEmpty()
        .allSatisfy(
            visit ->
                assertThat(kindsThatHold(visit))
                    .contains(Fix.Kind.WIDEN_WINDOW, Fix.Kind.ANOTHER_DAY)
                    .doesNotContain(Fix.Kind.OVERTIME));
    assertThat(visits.waiting("west"))
        .anySatisfy(visit -> assertThat(kindsThatHold(visit)).contains(Fix.Kind.WAIVE_SKILL));
  }

  @Test
  void asksForOvertimeByTheMinute() {
    // an hour from 15:00, and about four minutes home: the shift ends at 16:00
    VisitDemand late =
        steps.request(visit("late", place(2, 0), 60, Set.of("plumbing"), List.of(window(15, 16))));
    Fix overtime =
        waysOut.of(late.visit()).stream()
            .filter(fix -> fix.kind() == Fix.Kind.OVERTIME)
            .findFirst()
            .orElseThrow();
    assertThat(overtime.minutes()).isEqualTo(5);
    assertThat(kindsThatHold(late)).contains(Fix.Kind.OVERTIME);
  }

  @Test
  void grantsTheOvertimeInWhichAllOfTheWorkLies() {
    var evening = new TimeWindow(at(16, 0), at(16, 30));
    VisitDemand late =
        steps.request(visit("late", place(2, 0), 30, Set.of("plumbing"), List.of(evening)));
    assertThat(kindsThatHold(late)).contains(Fix.Kind.OVERTIME);
  }

  @Test
  void offersNothingThatCannotBeDoneAtTheEndOfALongDay() {
    workforce.grantOvertime("ana", MONDAY, 120, "dora");
    VisitDemand first =
        steps.request(visit("first", place(1, 1), 90, Set.of("plumbing"), List.of()));
    visits.assignByHand(first.visit(), "ana", at(15, 15));
    var evening = new TimeWindow(at(16, 0), at(16, 20));
    VisitDemand pressing =
        steps.request(visit("pressing", place(1, 2), 30, Set.of("plumbing"), List.of(evening)));
    assertThat(kindsThatHold(pressing))
        .contains(Fix.Kind.ANOTHER_DAY)
        .doesNotContain(Fix.Kind.MOVE_OTHER);
  }

  @Test
  void asksForNothingWhereTheVisitFitsAsItIs() {
    TimeWindow tuesday =
        new TimeWindow(at(9, 0).plus(Duration.ofDays(1)), at(14, 0).plus(Duration.ofDays(1)));
    VisitDemand later =
        steps.request(visit("later", place(2, 0), 60, Set.of("plumbing"), List.of(tuesday)));
    assertThat(kindsThatHold(later)).containsExactly(Fix.Kind.AS_IT_IS);
  }

  @Test
  void leavesVisitsThatAreWishedForOnOtherDaysToTheRunsOfThese() {
    TimeWindow tuesday =
        new TimeWindow(at(9, 0).plus(Duration.ofDays(1)), at(14, 0).plus(Duration.ofDays(1)));
    steps.request(visit("later", place(2, 0), 60, Set.of("plumbing"), List.of(tuesday)));
    VisitDemand over =
        steps.request(visit("over", place(2, 0), 60, Set.of("plumbing"), List.of(window(1, 2))));
    runs.publish(steps.solved(new RunRequest("west", MONDAY, 1, 1)));
    assertThat(heard.of(VisitLeftOut.class))
        .extracting(VisitLeftOut::visit)
        .containsExactly(over.visit());
  }

  @Test
  void movesAnotherVisitWithinItsPromise() {
    plannedAtNine("first");
    VisitDemand pressing = pressing();
    assertThat(moved(pressing, Fix.Kind.MOVE_OTHER)).isEqualTo("first");
    assertThat(kindsThatHold(pressing))
        .contains(Fix.Kind.MOVE_OTHER)
        .doesNotContain(Fix.Kind.DROP_PIN);
  }

  @Test
  void dropsThePinOfAnotherVisitAndMovesItWithinItsPromise() {
    VisitDemand pinned = plannedAtNine("pinned");
    moves.pin(pinned.visit(), StopVersion.of(jdbc, pinned.visit()), true);
    VisitDemand pressing = pressing();
    assertThat(moved(pressing, Fix.Kind.DROP_PIN)).isEqualTo("pinned");
    assertThat(kindsThatHold(pressing))
        .contains(Fix.Kind.DROP_PIN)
        .doesNotContain(Fix.Kind.MOVE_OTHER);
  }

  private VisitDemand plannedAtNine(String title) {
    VisitDemand planned = steps.request(title, Set.of("plumbing"));
    visits.assignByHand(planned.visit(), "ana", at(9, 0));
    return planned;
  }

  /** Just when the other one is made. */
  private VisitDemand pressing() {
    TimeWindow narrow = new TimeWindow(at(8, 50), at(9, 5));
    return steps.request(visit("pressing", place(1, 2), 20, Set.of("plumbing"), List.of(narrow)));
  }

  private String moved(VisitDemand visit, Fix.Kind kind) {
    return waysOut.of(visit.visit()).stream()
        .filter(fix -> fix.kind() == kind)
        .map(fix -> fix.moved().title())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Takes each way out that is offered, holds the whole plan against the checker, and goes back.
   */
  private Set<Fix.Kind> kindsThatHold(VisitDemand visit) {
    Set<Fix.Kind> kinds = EnumSet.noneOf(Fix.Kind.class);
    for (Fix fix : waysOut.of(visit.visit())) {
      kinds.add(fix.kind());
      transaction.executeWithoutResult(
          status -> {
            long before = driving();
            PlannedStop stop = waysOut.choose("daria", visit.visit(), fix.id());
            assertThat(driving() - before)
                .as("driving added by %s", fix)
                .isEqualTo(fix.addedTravelSeconds());
            assertThat(stop.technician()).isEqualTo(fix.technician());
            assertThat(stop.start()).isEqualTo(fix.start());
            assertThat(faults(fix)).as("%s of %s", fix, visit.title()).isEmpty();
            status.setRollbackOnly();
          });
    }
    return kinds;
  }

  /** Seconds, of everybody, from home and back. */
  private long driving() {
    long seconds = 0;
    for (Technician technician : workforce.technicians()) {
      GeoPoint end = Objects.requireNonNullElse(technician.day().end(), technician.home());
      for (int day = -1; day < 12; day++) {
        Instant midnight = at(0, 0).plus(Duration.ofDays(day));
        GeoPoint at = Objects.requireNonNullElse(technician.day().start(), technician.home());
        for (PlannedStop stop :
            visits.stopsOf(technician.username(), midnight, midnight.plus(Duration.ofDays(1)))) {
          GeoPoint place = visits.find(stop.visit()).orElseThrow().place();
          seconds += travelTimes.between(at, place).seconds();
          at = place;
        }
        seconds += travelTimes.between(at, end).seconds();
      }
    }
    return seconds;
  }

  @Test
  void grantsNoMoreThanTwoHoursOnOneDay() {
    workforce.grantOvertime("ana", MONDAY, 90, "dora");
    var evening = new TimeWindow(at(17, 0), at(17, 30));
    VisitDemand within =
        steps.request(visit("within", place(1, 0), 40, Set.of("plumbing"), List.of(evening)));
    assertThat(kindsThatHold(within)).contains(Fix.Kind.OVERTIME);
    VisitDemand beyond =
        steps.request(visit("beyond", place(1, 0), 80, Set.of("plumbing"), List.of(evening)));
    assertThat(kindsThatHold(beyond)).isNotEmpty().doesNotContain(Fix.Kind.OVERTIME);
  }

  @Test
  void refusesAWayOutThatNoLongerHolds() {
    VisitDemand waiting =
        steps.request(visit("late", place(1, 1), 60, Set.of("plumbing"), List.of(window(6, 7))));
    Fix fix = waysOut.of(waiting.visit()).get(0);
    workforce.reportAbsence("ana", MONDAY, MONDAY.plusDays(13), "flu");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> waysOut.choose("daria", waiting.visit(), fix.id()))
        .satisfies(refused -> assertThat(refused.problems().get(0).field()).isEqualTo("fix"));
    assertThat(visits.find(waiting.visit())).contains(waiting);
  }

  /** With a break, a second skill and an hour of overtime at most. */
  private void cy() {
    workforce.add(
        new Technician(
            "cy",
            "Cy",
            null,
            place(-3, 2),
            "west",
            Map.of("electrical", 2, "plumbing", 1),
            new Technician.Day(null, place(0, 2), Duration.ZERO, Duration.ZERO, Set.of())));
    workforce.add(
        new WeeklyShift(
            "cy",
            MONDAY.getDayOfWeek(),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            new WeeklyBreak(Duration.ofMinutes(30), LocalTime.of(12, 0), LocalTime.of(13, 30))));
  }

  /** By the independent checker; the skill that was waived is asked for no more. */
  private List<String> faults(Fix fix) {
    List<RouteChecker.Worker> workers = new ArrayList<>();
    List<RouteChecker.Call> calls = new ArrayList<>();
    for (Technician technician : workforce.technicians()) {
      workers.add(
          new RouteChecker.Worker(
              technician.username(),
              new RouteChecker.Place(technician.home().latitude(), technician.home().longitude()),
              technician.skills(),
              workforce.shifts(MONDAY.minusDays(1), 12, "west").stream()
                  .filter(shift -> shift.technician().equals(technician.username()))
                  .map(
                      shift ->
                          new RouteChecker.Span(
                              shift.window().start(), shift.window().end().plus(shift.overtime())))
                  .toList()));
      for (PlannedStop stop :
          visits.stopsOf(technician.username(), at(0, 0), at(0, 0).plus(Duration.ofDays(12)))) {
        VisitDemand visit = visits.find(stop.visit()).orElseThrow();
        boolean moved = fix.moved() != null && fix.moved().visit().equals(stop.visit());
        calls.add(
            new RouteChecker.Call(
                stop.visit().toString(),
                stop.technician(),
                new RouteChecker.Place(visit.place().latitude(), visit.place().longitude()),
                stop.start(),
                stop.end(),
                visit.work(),
                visit.skills(),
                (moved ? List.of(stop.arrivalWindow()) : visit.windows())
                    .stream().map(w -> new RouteChecker.Span(w.start(), w.end())).toList()));
      }
    }
    return new RouteChecker(Days.KMH, Days.DETOUR).faults(workers, calls);
  }
}
