package callout.planning.routing;

import callout.planning.LeftOut;
import callout.planning.Reason;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why the visits on no route are on none: per technician of the area the first rule in the order
 * skill, shift, window, room. Each is proved by trying: with the visit alone in an otherwise empty
 * shift, then between the stops of the plan as it stands.
 */
public final class Exclusions {

  private final RouteProblem problem;
  private final TravelTimes travelTimes;

  public Exclusions(RouteProblem problem, TravelTimes travelTimes) {
    this.problem = problem;
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
    if (Insertions.best(stop, plan.routes()).isPresent()) {
      throw new IllegalStateException(
          "Visit %s fits and is left out. Maybe the plan was changed after the last insertion?"
              .formatted(stop.visit().visit()));
    }
    VisitDemand visit = stop.visit();
    List<Reason> reasons =
        problem.crew().stream()
            .filter(member -> member.areaCode().equals(visit.areaCode()))
            .map(member -> reason(visit, member, plan))
            .toList();
    return new LeftOut(visit.visit(), visit.caseNumber(), visit.title(), reasons);
  }

  private Reason reason(VisitDemand visit, CrewMember member, RoutePlan plan) {
    List<String> missing =
        visit.skills().stream().filter(s -> !member.skills().contains(s)).sorted().toList();
    if (!missing.isEmpty()) {
      return reason(member, "skillMissing", String.join(", ", missing));
    }
    List<WorkShift> shifts =
        problem.shifts().stream().filter(s -> s.technician().equals(member.username())).toList();
    if (shifts.isEmpty()) {
      return reason(member, "notOnShift", days());
    }
    List<WorkShift> roomy = shifts.stream().filter(s -> fitsAlone(visit, member, s)).toList();
    if (!roomy.isEmpty()) {
      String days =
          roomy.stream().map(s -> s.day().toString()).distinct().collect(Collectors.joining(", "));
      long stops = roomy.stream().mapToLong(shift -> stopsIn(shift, plan)).sum();
      return reason(member, "noRoom", days, Long.toString(stops));
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

  private boolean fitsAlone(VisitDemand visit, CrewMember member, WorkShift shift) {
    RoutePlan alone =
        RoutePlans.empty(
            new RouteProblem(
                shift.day(),
                shift.day(),
                List.of(member),
                List.of(shift),
                List.of(visit),
                List.of()),
            travelTimes);
    return Insertions.best(alone.stops().get(0), alone.routes()).isPresent();
  }

  private long stopsIn(WorkShift shift, RoutePlan plan) {
    long added =
        plan.routes().stream()
            .filter(route -> route.shift().equals(shift))
            .mapToLong(route -> route.stops().size())
            .sum();
    return problem.fixedIn(shift).size() + added;
  }

  private long minutesAwayFromHome(VisitDemand visit, CrewMember member) {
    long oneWay = travelTimes.between(member.home(), visit.place()).seconds();
    long back = travelTimes.between(visit.place(), member.home()).seconds();
    return visit.work().plusSeconds(oneWay + back + 59).toMinutes();
  }

  private static long minutesLeft(WorkShift shift) {
    var from =
        shift.notBefore().isAfter(shift.window().start())
            ? shift.notBefore()
            : shift.window().start();
    return Math.max(0, Duration.between(from, shift.window().end()).toMinutes());
  }

  private String days() {
    LocalDate first = problem.firstDay();
    return first.equals(problem.lastDay()) ? first.toString() : first + "–" + problem.lastDay();
  }

  private static Reason reason(CrewMember member, String code, String... values) {
    return new Reason(member.username(), member.name(), code, List.of(values));
  }
}
