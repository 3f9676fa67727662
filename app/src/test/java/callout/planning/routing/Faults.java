package callout.planning.routing;

import callout.journey.RouteChecker;
import callout.journey.RouteChecker.Call;
import callout.journey.RouteChecker.Place;
import callout.journey.RouteChecker.Span;
import callout.journey.RouteChecker.Worker;
import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has proposed routes judged by the independent checker. */
public final class Faults {

  private Faults() {}

  public static List<String> of(RouteProblem problem, List<ProposedRoute> routes) {
    Map<VisitId, VisitDemand> visits =
        problem.visits().stream()
            .collect(Collectors.toMap(VisitDemand::visit, Function.identity()));
    Map<VisitId, FixedStop> fixed =
        problem.fixedStops().stream()
            .collect(Collectors.toMap(FixedStop::visit, Function.identity()));
    List<Worker> workers = problem.crew().stream().map(m -> worker(m, problem)).toList();
    List<Call> calls = new ArrayList<>();
    for (ProposedRoute route : routes) {
      for (ProposedStop stop : route.stops()) {
        calls.add(
            stop.fixed()
                ? call(route, stop, fixed.get(stop.visit()))
                : call(route, stop, visits.get(stop.visit())));
      }
    }
    return new RouteChecker(Days.KMH, Days.DETOUR).faults(workers, calls);
  }

  private static Worker worker(CrewMember member, RouteProblem problem) {
    List<Span> shifts =
        problem.shifts().stream()
            .filter(s -> s.technician().equals(member.username()))
            .map(s -> new Span(s.window().start(), s.latestEnd()))
            .toList();
    return new Worker(member.username(), place(member.start()), member.skills(), shifts);
  }

  private static Call call(ProposedRoute route, ProposedStop stop, VisitDemand visit) {
    return new Call(
        stop.visit().toString(),
        route.technician(),
        place(visit.place()),
        stop.start(),
        stop.end(),
        visit.work(),
        visit.skills(),
        visit.windows().stream().map(w -> new Span(w.start(), w.end())).toList());
  }

  private static Call call(ProposedRoute route, ProposedStop stop, FixedStop fixed) {
    return new Call(
        stop.visit().toString(),
        route.technician(),
        place(fixed.place()),
        stop.start(),
        stop.end(),
        Duration.between(fixed.start(), fixed.end()),
        Set.of(),
        List.of());
  }

  private static Place place(GeoPoint point) {
    return new Place(point.latitude(), point.longitude());
  }
}
