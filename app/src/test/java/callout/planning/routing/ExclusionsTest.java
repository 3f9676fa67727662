package callout.planning.routing;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.fixed;
import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.shift;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import callout.planning.LeftOut;
import callout.planning.PlanningWeights;
import callout.planning.ProposedRoute;
import callout.planning.Reason;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

  private static final CrewMember ANA = member("ana", place(0, 0), "general", "plumbing");
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final TravelTimes travelTimes = Days.travelTimes();
  private final RouteSolver solver = new RouteSolver(Duration.ofMillis(300));

  @Test
  void namesTheSkillsThatAreMissing() {
    VisitDemand visit =
        visit("wiring", place(1, 1), 60, Set.of("hvac", "electrical", "plumbing"), List.of());
    assertThat(reasonFor(visit, List.of(shift(ANA, 8, 16))))
        .isEqualTo(new Reason("ana", "ANA", "skillMissing", List.of("electrical, hvac")));
  }

  @Test
  void namesTheDayWithoutAShift() {
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of());
    assertThat(reasonFor(visit, List.of()))
        .isEqualTo(new Reason("ana", "ANA", "notOnShift", List.of("2026-11-23")));
  }

  @Test
  void namesTheWindowThatNobodyCanKeep() {
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of(window(18, 20)));
    assertThat(reasonFor(visit, List.of(shift(ANA, 8, 16))))
        .isEqualTo(
            new Reason(
                "ana",
                "ANA",
                "outsideWindow",
                List.of("2026-11-23 18:00–20:00", "2026-11-23 08:00–16:00")));
  }

  @Test
  void countsTheWayHomeAgainstTheWindow() {
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of(window(15, 16)));
    assertThat(reasonFor(visit, List.of(shift(ANA, 8, 16))).code()).isEqualTo("outsideWindow");
  }

  @Test
  void doesNotBlameAWindowForWorkThatIsTooLong() {
    VisitDemand visit =
        visit("rebuild", place(0, 0), 490, Set.of("plumbing"), List.of(window(8, 9)));
    assertThat(reasonFor(visit, List.of(shift(ANA, 8, 16))))
        .isEqualTo(new Reason("ana", "ANA", "shiftTooShort", List.of("490", "480")));
  }

  @Test
  void countsStopsOfTheDayThatHavePassed() {
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of());
    FixedStop passed = fixed(ANA, "passed", place(0, 0), at(8, 10), 30);
    FixedStop tillEvening = fixed(ANA, "till evening", place(0, 0), at(10, 0), 350);
    WorkShift now = shift(ANA, 8, 16).withNotBefore(at(9, 30));
    RouteProblem problem =
        Days.problem(List.of(ANA), List.of(now), List.of(visit), List.of(passed, tillEvening));
    assertThat(leftOut(problem).get(0).reasons())
        .containsExactly(new Reason("ana", "ANA", "noRoom", List.of("2026-11-23", "2")));
  }

  @Test
  void namesTheDayThatIsFull() {
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of());
    FixedStop allDay = fixed(ANA, "all day", place(0, 0), at(8, 10), 450);
    RouteProblem problem =
        Days.problem(List.of(ANA), List.of(shift(ANA, 8, 16)), List.of(visit), List.of(allDay));
    assertThat(leftOut(problem).get(0).reasons())
        .containsExactly(new Reason("ana", "ANA", "noRoom", List.of("2026-11-23", "1")));
  }

  @Test
  void hasNoReasonsWhereNobodyWorks() {
    var elsewhere = member("cy", "east", place(0, 0), "plumbing");
    VisitDemand visit = visit("leak", place(1, 1), 60, Set.of("plumbing"), List.of());
    RouteProblem problem =
        Days.problem(
            List.of(elsewhere), List.of(shift(elsewhere, 8, 16)), List.of(visit), List.of());
    assertThat(leftOut(problem)).singleElement().extracting(LeftOut::reasons).isEqualTo(List.of());
  }

  /**
   * Crowded days of all kinds: each reason is tried out by rules of this test alone, second by
   * second, against the plan as it stands.
   */
  @Test
  void isRightAboutEveryReasonOfCrowdedDays() {
    List<String> seen = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      RouteProblem problem = crowdedDay(new Random(seed));
      RoutePlan plan =
          solver.prepare(RoutePlans.of(problem, PlanningWeights.USUAL, travelTimes), SHORT).run();
      List<ProposedRoute> routes = new RouteReport(problem, travelTimes).of(plan);
      assertThat(Faults.of(problem, routes)).isEmpty();
      for (LeftOut leftOut : new Exclusions(problem, PlanningWeights.USUAL, travelTimes).of(plan)) {
        VisitDemand visit =
            problem.visits().stream()
                .filter(v -> v.visit().equals(leftOut.visit()))
                .findFirst()
                .orElseThrow();
        assertThat(leftOut.reasons()).hasSize(problem.crew().size());
        for (Reason reason : leftOut.reasons()) {
          seen.add(reason.code());
          assertThat(reason.code())
              .as("%s for %s", reason, visit)
              .isEqualTo(
                  TrialBySecond.firstBrokenRule(problem, routes, visit, reason.technician()));
        }
      }
    }
    assertThat(seen)
        .contains("skillMissing", "notOnShift", "outsideWindow", "shiftTooShort", "noRoom");
  }

  private Reason reasonFor(VisitDemand visit, List<WorkShift> shifts) {
    List<LeftOut> leftOut = leftOut(Days.problem(List.of(ANA), shifts, List.of(visit), List.of()));
    assertThat(leftOut).hasSize(1);
    return leftOut.get(0).reasons().get(0);
  }

  private List<LeftOut> leftOut(RouteProblem problem) {
    RoutePlan plan =
        solver.prepare(RoutePlans.of(problem, PlanningWeights.USUAL, travelTimes), SHORT).run();
    return new Exclusions(problem, PlanningWeights.USUAL, travelTimes).of(plan);
  }

  private static RouteProblem crowdedDay(Random random) {
    CrewMember bo = member("bo", place(8, 0), "general", "electrical");
    CrewMember off = member("off", place(0, 8), "general", "plumbing", "electrical");
    CrewMember brief = member("brief", place(4, 4), "general", "plumbing", "electrical");
    List<WorkShift> shifts = List.of(shift(ANA, 8, 14), shift(bo, 9, 15), shift(brief, 10, 12));
    List<FixedStop> fixed = List.of(fixed(ANA, "fixed", place(2, 2), at(11, 0), 45));
    List<VisitDemand> visits = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int hour = 7 + random.nextInt(9);
      List<TimeWindow> windows =
          random.nextInt(3) == 0 ? List.of() : List.of(window(hour, hour + 1 + random.nextInt(2)));
      visits.add(
          visit(
              "visit " + i,
              place(random.nextDouble(15), random.nextDouble(15)),
              20 + random.nextInt(8) * 20,
              Set.of(random.nextBoolean() ? "plumbing" : "electrical"),
              windows));
    }
    return Days.problem(List.of(ANA, bo, off, brief), shifts, visits, fixed);
  }
}
