package callout.planning.routing;

import callout.planning.LeftOut;
import callout.planning.PlanningWeights;
import callout.planning.Reason;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why the visits on no route are on none: per technician of the area the first rule in the order
 * wish, skill, parts, shift, road, window, room. Each is proved by trying: with the visit alone in
 * an otherwise empty shift, then between the stops of the plan as it stands.
 */
public final class Exclusions {

  private final RouteProblem problem;
  private final PlanningWeights weights;
  private final TravelTimes travelTimes;

  public Exclusions(RouteProblem problem, PlanningWeights weights, TravelTimes travelTimes) {
    this.problem = problem;
    this.weights = weights;
    this.travelTimes = travelTimes;
  }

  /**
   * @param plan in which no stop can be inserted any more
   */
  public List<LeftOut> of(RoutePlan plan) {
    return Insertions.unplaced(plan).stream()
        .sorted(Comparator.comparingLong(Stop::weight).reversed())
        .map(stop -> leftOut(stop, plan))
        .toList();
  }

  private LeftOut leftOut(Stop stop, RoutePlan plan) {
    boolean alone = stop.group() == null && stop.after() == null;
    if (alone && Insertions.best(stop, plan.routes()).isPresent()) {
      throw new IllegalStateException(
          "Visit %s fits and is left out. Maybe the plan was changed after the last insertion?"
              .formatted(stop.visit().visit()));
    }
    VisitDemand visit = stop.visit();
    List<Reason> reasons =
        problem.crew().stream()
            .filter(member -> member.areaCode().equals(visit.areaCode()))
            .map(member -> reason(stop, member, plan))
            .toList();
    return new LeftOut(
        visit.visit(), visit.caseNumber(), visit.title(), stop.movable() != null, reasons);
  }

  private Reason reason(Stop stop, CrewMember member, RoutePlan plan) {
    VisitDemand visit = stop.visit();
    if (!visit.needs().admits(member.username())) {
      return reason(member, "notWanted");
    }
    if (!member.lacking(visit).isEmpty()) {
      return reason(member, "skillMissing", member.lackingInWords(visit));
    }
    List<String> parts = member.withoutParts(visit);
    if (!parts.isEmpty()) {
      return reason(member, "partsMissing", String.join(", ", parts));
    }
    List<WorkShift> shifts =
        problem.shifts().stream().filter(s -> s.technician().equals(member.username())).toList();
    if (shifts.isEmpty()) {
      return reason(member, "notOnShift", days());
    }
    return roomReason(stop, member, shifts, plan);
  }

  /** One that is planned may go nowhere else than its customer was told. */
  private static VisitDemand withinPromise(Stop stop) {
    MovableStop planned = stop.movable();
    return planned == null ? stop.visit() : stop.visit().withWindows(planned.windows());
  }

  private Reason roomReason(Stop stop, CrewMember member, List<WorkShift> shifts, RoutePlan plan) {
    VisitDemand visit = withinPromise(stop);
    List<WorkShift> roomy = shifts.stream().filter(s -> fitsAlone(visit, member, s)).toList();
    if (!roomy.isEmpty()) {
      if (fitsByItself(stop, member, plan)) {
        return reason(member, stop.group() == null ? "otherFirst" : "noCommonTime");
      }
      String days =
          roomy.stream().map(s -> s.day().toString()).distinct().collect(Collectors.joining(", "));
      long stops = roomy.stream().mapToLong(shift -> stopsIn(shift, plan)).sum();
      return reason(member, "noRoom", days, Long.toString(stops));
    }
    if (!travelTimes.between(member.start(), visit.place()).isPossible()
        || !travelTimes.between(visit.place(), member.end()).isPossible()) {
      return reason(member, "noRoad");
    }
    VisitDemand atAnyTime = visit.withoutWindows();
    if (shifts.stream().anyMatch(s -> fitsAlone(atAnyTime, member, s))) {
      List<TimeWindow> onShift = shifts.stream().map(WorkShift::window).toList();
      return reason(
          member,
          "outsideWindow",
          LocalTimes.text(visit.windows(), visit.zone()),
          LocalTimes.text(onShift, visit.zone()));
    }
    return reason(
        member,
        "shiftTooShort",
        Long.toString(minutesAwayFromHome(visit, member)),
        Long.toString(shifts.stream().mapToLong(Exclusions::minutesLeft).max().orElseThrow()));
  }

  /** Whether only other people, or another visit, keep it from this technician. */
  private static boolean fitsByItself(Stop stop, CrewMember member, RoutePlan plan) {
    List<Route> own =
        plan.routes().stream().filter(route -> route.technician().equals(member)).toList();
    return Insertions.best(stop, own).isPresent();
  }

  private boolean fitsAlone(VisitDemand visit, CrewMember member, WorkShift shift) {
    VisitDemand single = visit.withNeeds(visit.needs().withTogether(null).withAfter(null));
    RoutePlan alone =
        RoutePlans.of(
            new RouteProblem(
                shift.day(),
                shift.day(),
                List.of(member),
                List.of(shift),
                List.of(single),
                List.of()),
            weights,
            travelTimes);
    return Insertions.best(alone.stops().get(0), alone.routes()).isPresent();
  }

  /** As the run's page counts them: those that have passed are on no route any more. */
  private long stopsIn(WorkShift shift, RoutePlan plan) {
    long proposed =
        plan.routes().stream()
            .filter(route -> route.shift().equals(shift))
            .flatMap(route -> route.stops().stream())
            .filter(stop -> !stop.isFixed())
            .count();
    return problem.fixedIn(shift).size() + proposed;
  }

  private long minutesAwayFromHome(VisitDemand visit, CrewMember member) {
    long there = travelTimes.between(member.start(), visit.place()).seconds();
    long back = travelTimes.between(visit.place(), member.end()).seconds();
    return visit.work().plusSeconds(there + back + 59).toMinutes();
  }

  /** From now on, overtime included, without the break. */
  private static long minutesLeft(WorkShift shift) {
    Instant start = shift.window().start();
    Instant from = shift.notBefore().isAfter(start) ? shift.notBefore() : start;
    Duration left = Duration.between(from, shift.latestEnd());
    WorkBreak pause = shift.pause();
    return Math.max(0, (pause == null ? left : left.minus(pause.length())).toMinutes());
  }

  private String days() {
    LocalDate first = problem.firstDay();
    return first.equals(problem.lastDay()) ? first.toString() : first + "–" + problem.lastDay();
  }

  private static Reason reason(CrewMember member, String code, String... values) {
    return new Reason(member.username(), member.name(), code, List.of(values));
  }
}
