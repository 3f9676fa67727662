package callout.planning.routing;

import static callout.planning.routing.Days.at;
import static callout.planning.routing.Days.fixed;
import static callout.planning.routing.Days.member;
import static callout.planning.routing.Days.place;
import static callout.planning.routing.Days.problem;
import static callout.planning.routing.Days.shift;
import static callout.planning.routing.Days.visit;
import static callout.planning.routing.Days.window;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import callout.Until;
import callout.planning.PlanningWeights;
import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteSolverTest {

  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final RouteSolver solver = new RouteSolver(Duration.ofMillis(500));

  @Test
  void placesEveryVisitOfASmallDayAndKeepsEveryRule() {
    CrewMember ana = member("ana", place(0, 0), "general", "plumbing");
    CrewMember bo = member("bo", place(10, 0), "general", "electrical");
    CrewMember cy = member("cy", place(0, 10), "general", "hvac");
    List<CrewMember> crew = List.of(ana, bo, cy);
    List<WorkShift> shifts = List.of(shift(ana, 8, 17), shift(bo, 8, 17), shift(cy, 9, 18));
    FixedStop lunchJob = fixed(ana, "Planned before", place(3, 3), at(12, 0), 60);
    RouteProblem problem = problem(crew, shifts, visits(), List.of(lunchJob));

    Instant began = Instant.now();
    List<ProposedRoute> routes = solve(problem, AT_MOST);

    assertThat(newStops(routes)).hasSize(problem.visits().size());
    assertThat(Faults.of(problem, routes)).isEmpty();
    assertThat(routes.get(0).stops())
        .filteredOn(ProposedStop::fixed)
        .singleElement()
        .extracting(ProposedStop::visit, ProposedStop::start)
        .containsExactly(lunchJob.visit(), at(12, 0));
    assertThat(Duration.between(began, Instant.now())).as("stops early").isLessThan(AT_MOST);
  }

  @Test
  void plansAroundWhatIsPlannedInOvertime() {
    CrewMember ana = member("ana", place(0, 0), "general");
    WorkShift longDay = shift(ana, 8, 16).withOvertime(Duration.ofHours(2));
    FixedStop evening = fixed(ana, "Planned before", place(1, 0), at(16, 30), 30);
    VisitDemand late = visit("late", place(1, 0), 30, Set.of(), List.of(window(16, 18)));
    RouteProblem problem = problem(List.of(ana), List.of(longDay), List.of(late), List.of(evening));

    List<ProposedRoute> routes = solve(problem, AT_MOST);

    assertThat(routes.get(0).stops()).hasSize(2);
    assertThat(Faults.of(problem, routes)).isEmpty();
    assertThat(newStops(routes))
        .singleElement()
        .extracting(ProposedStop::start)
        .isIn(at(16, 0), at(17, 0));
  }

  @Test
  void answersAnEmptyDayAtOnce() {
    CrewMember ana = member("ana", place(0, 0));
    RouteProblem problem = problem(List.of(ana), List.of(shift(ana, 8, 17)), List.of(), List.of());
    assertThat(solve(problem, AT_MOST))
        .singleElement()
        .extracting(r -> r.stops().size())
        .isEqualTo(0);
  }

  @Test
  void leavesOutWhatNobodyIsThereFor() {
    RouteProblem problem = problem(List.of(), List.of(), visits(), List.of());
    assertThat(solve(problem, AT_MOST)).isEmpty();
  }

  @Test
  void sharesWorkFairlyWhereTheWaysAreAlmostTheSame() {
    CrewMember ana = member("ana", place(0, 0), "general");
    CrewMember bo = member("bo", place(0.5, 0), "general");
    List<VisitDemand> visits = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      visits.add(visit("visit " + i, place(0, 0.2 * i), 60, Set.of(), List.of()));
    }
    RouteProblem problem =
        problem(List.of(ana, bo), List.of(shift(ana, 8, 17), shift(bo, 8, 17)), visits, List.of());
    assertThat(solve(problem, AT_MOST)).extracting(route -> route.stops().size()).containsOnly(2);
  }

  @Test
  void comesOnTheFirstDayUnlessALaterOneSparesALongWay() {
    assertThat(technicianFor(1.5)).as("four minutes less tomorrow").isEqualTo("ana");
    assertThat(technicianFor(3)).as("ten minutes less tomorrow").isEqualTo("bo");
  }

  /** Of Ana, who is there today, and Bo, who is there tomorrow and lives next to the visit. */
  private String technicianFor(double kilometres) {
    CrewMember ana = member("ana", place(0, 0), "general");
    CrewMember bo = member("bo", place(0, kilometres - 0.5), "general");
    Duration day = Duration.ofDays(1);
    TimeWindow window = shift(bo, 8, 17).window();
    TimeWindow next = new TimeWindow(window.start().plus(day), window.end().plus(day));
    WorkShift tomorrow =
        new WorkShift("bo", Days.MONDAY.plusDays(1), next, next.start(), null, Duration.ZERO);
    RouteProblem problem =
        new RouteProblem(
            Days.MONDAY,
            Days.MONDAY.plusDays(1),
            List.of(ana, bo),
            List.of(shift(ana, 8, 17), tomorrow),
            List.of(visit("one", place(0, kilometres), 60, Set.of(), List.of())),
            List.of());
    return solve(problem, AT_MOST).stream()
        .filter(route -> !route.stops().isEmpty())
        .findFirst()
        .orElseThrow()
        .technician();
  }

  @Test
  void endsSoonWhenItIsStopped() throws Exception {
    CrewMember ana = member("ana", place(0, 0), "general");
    RouteProblem problem =
        problem(
            List.of(ana),
            List.of(shift(ana, 8, 9)),
            List.of(
                visit("long", place(1, 1), 300, Set.of(), List.of()),
                visit("short", place(1, 0), 30, Set.of(), List.of())),
            List.of());
    Solving solving =
        solver.prepare(
            RoutePlans.of(problem, PlanningWeights.USUAL, Days.travelTimes()),
            Duration.ofMinutes(5));
    Thread searching = new Thread(solving::run);
    searching.start();
    Until.isTrue("The search has begun.", solving::hasBegun);
    solving.stop();
    searching.join(5000);
    assertThat(searching.isAlive()).isFalse();
  }

  @Test
  void tellsHowFarItHasCome() {
    CrewMember ana = member("ana", place(0, 0), "general", "plumbing", "electrical", "hvac");
    CrewMember bo = member("bo", place(10, 0), "general", "plumbing", "electrical", "hvac");
    RouteProblem problem =
        problem(
            List.of(ana, bo), List.of(shift(ana, 8, 18), shift(bo, 8, 18)), visits(), List.of());
    List<RouteProgress> heard = new ArrayList<>();
    RoutePlan plan =
        solver
            .prepare(
                RoutePlans.of(problem, PlanningWeights.USUAL, Days.travelTimes()),
                AT_MOST,
                1,
                heard::add)
            .run();
    RouteProgress last = heard.get(heard.size() - 1);
    assertThat(last.placed()).isEqualTo(problem.visits().size());
    assertThat(plan.score())
        .as("what the search says of its plan is what the rules say")
        .isEqualTo(HardMediumSoftLongScore.of(0, 0, -last.cost()));
  }

  private List<ProposedRoute> solve(RouteProblem problem, Duration atMost) {
    var travelTimes = Days.travelTimes();
    RoutePlan plan =
        solver.prepare(RoutePlans.of(problem, PlanningWeights.USUAL, travelTimes), atMost).run();
    return new RouteReport(problem, travelTimes).of(plan);
  }

  private static List<ProposedStop> newStops(List<ProposedRoute> routes) {
    return routes.stream().flatMap(r -> r.stops().stream()).filter(s -> !s.fixed()).toList();
  }

  /** Fifteen visits around the town, every other with a window of two hours. */
  private static List<VisitDemand> visits() {
    Random random = new Random(7);
    List<String> skills = List.of("general", "plumbing", "electrical", "hvac");
    List<VisitDemand> visits = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      int hour = 9 + random.nextInt(5);
      List<TimeWindow> windows = i % 2 == 0 ? List.of(window(hour, hour + 2)) : List.of();
      visits.add(
          visit(
              "visit " + i,
              place(random.nextDouble(12), random.nextDouble(12)),
              40,
              Set.of(skills.get(i % skills.size())),
              windows));
    }
    return visits;
  }
}
