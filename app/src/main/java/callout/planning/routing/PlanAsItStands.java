package callout.planning.routing;

import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The routes as they were when the problem was collected, before anything was moved or added. */
public final class PlanAsItStands {

  private final RouteProblem problem;
  private final TravelTimes travelTimes;

  public PlanAsItStands(RouteProblem problem, TravelTimes travelTimes) {
    this.problem = problem;
    this.travelTimes = travelTimes;
  }

  private record Call(Instant start, GeoPoint place) {}

  /** On the road in all shifts, ways home included; counted as {@link RouteReport} counts. */
  public long travelSeconds() {
    Map<VisitId, VisitDemand> visits =
        problem.visits().stream().collect(Collectors.toMap(VisitDemand::visit, visit -> visit));
    return problem.shifts().stream().mapToLong(shift -> travelSeconds(shift, visits)).sum();
  }

  private long travelSeconds(WorkShift shift, Map<VisitId, VisitDemand> visits) {
    List<Call> calls = new ArrayList<>();
    problem.fixedIn(shift).forEach(stop -> calls.add(new Call(stop.start(), stop.place())));
    for (MovableStop stop : problem.movable()) {
      VisitDemand visit = visits.get(stop.visit());
      if (visit != null
          && stop.technician().equals(shift.technician())
          && !stop.start().isBefore(shift.window().start())
          && stop.start().isBefore(shift.latestEnd())) {
        calls.add(new Call(stop.start(), visit.place()));
      }
    }
    calls.sort(Comparator.comparing(Call::start));
    CrewMember member = problem.member(shift.technician());
    GeoPoint at = member.start();
    long seconds = 0;
    for (Call call : calls) {
      seconds += travelTimes.between(at, call.place()).seconds();
      at = call.place();
    }
    return seconds + travelTimes.between(at, member.end()).seconds();
  }
}
