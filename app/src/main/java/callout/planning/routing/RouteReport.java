package callout.planning.routing;

import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.Travel;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Turns a plan into routes for people: a row per shift, planned and new stops in order. */
public final class RouteReport {

  private final RouteProblem problem;
  private final TravelTimes travelTimes;

  public RouteReport(RouteProblem problem, TravelTimes travelTimes) {
    this.problem = problem;
    this.travelTimes = travelTimes;
  }

  public List<ProposedRoute> of(RoutePlan plan) {
    return problem.shifts().stream().map(shift -> route(shift, plan)).toList();
  }

  private record Call(
      VisitId visit,
      @Nullable CaseNumber caseNumber,
      String title,
      ZoneId zone,
      GeoPoint place,
      Instant start,
      Instant end,
      boolean fixed,
      ProposedStop.@Nullable Before before) {}

  private ProposedRoute route(WorkShift shift, RoutePlan plan) {
    CrewMember member = problem.member(shift.technician());
    List<Route> parts =
        plan.routes().stream().filter(route -> route.shift().equals(shift)).toList();
    List<Call> calls = new ArrayList<>();
    for (FixedStop stop : problem.fixedIn(shift)) {
      calls.add(
          new Call(
              stop.visit(),
              stop.caseNumber(),
              stop.title(),
              stop.zone(),
              stop.place(),
              stop.start(),
              stop.end(),
              true,
              null));
    }
    parts.forEach(route -> addCalls(route, calls));
    calls.sort(Comparator.comparing(Call::start));

    List<ProposedStop> stops = new ArrayList<>();
    GeoPoint at = member.start();
    int seconds = 0;
    int metres = 0;
    for (Call call : calls) {
      Travel travel = travelTimes.between(at, call.place());
      seconds += travel.seconds();
      metres += travel.metres();
      at = call.place();
      stops.add(
          new ProposedStop(
              call.visit(),
              call.caseNumber(),
              call.title(),
              call.zone(),
              call.start(),
              call.end(),
              travel.seconds(),
              call.fixed(),
              call.before()));
    }
    Travel home = travelTimes.between(at, member.end());
    return new ProposedRoute(
        member.username(),
        member.name(),
        shift.day(),
        shift.window(),
        parts.stream().map(RouteReport::pause).filter(p -> p != null).findFirst().orElse(null),
        List.copyOf(stops),
        seconds + home.seconds(),
        metres + home.metres());
  }

  private static @Nullable TimeWindow pause(Route route) {
    WorkBreak pause = route.pause();
    if (pause == null) {
      return null;
    }
    RouteTimes times = RouteTimes.of(route, route.stops());
    OptionalLong begins = pause.beginIn(times.legs(route, route.stops()));
    if (begins.isEmpty()) {
      return null;
    }
    Instant start = Instant.ofEpochSecond(begins.getAsLong());
    return new TimeWindow(start, start.plus(pause.length()));
  }

  private void addCalls(Route route, List<Call> calls) {
    RouteTimes times = RouteTimes.of(route, route.stops());
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      if (stop.isFixed()) {
        continue;
      }
      VisitDemand visit = stop.visit();
      Instant start = Instant.ofEpochSecond(times.starts()[i]);
      calls.add(
          new Call(
              visit.visit(),
              visit.caseNumber(),
              visit.title(),
              visit.zone(),
              visit.place(),
              start,
              start.plusSeconds(stop.workSeconds()),
              false,
              before(stop.movable())));
    }
  }

  private ProposedStop.@Nullable Before before(@Nullable MovableStop planned) {
    if (planned == null) {
      return null;
    }
    String name = problem.member(planned.technician()).name();
    return new ProposedStop.Before(planned.technician(), name, planned.start(), planned.version());
  }
}
