package callout.planning.routing;

import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.Travel;
import callout.planning.TravelTimes;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
      boolean fixed) {}

  private ProposedRoute route(WorkShift shift, RoutePlan plan) {
    CrewMember member = problem.member(shift.technician());
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
              true));
    }
    plan.routes().stream()
        .filter(route -> route.shift().equals(shift))
        .forEach(route -> addCalls(route, calls));
    calls.sort(Comparator.comparing(Call::start));

    List<ProposedStop> stops = new ArrayList<>();
    GeoPoint at = member.home();
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
              call.fixed()));
    }
    Travel home = travelTimes.between(at, member.home());
    return new ProposedRoute(
        member.username(),
        member.name(),
        shift.day(),
        shift.window(),
        List.copyOf(stops),
        seconds + home.seconds(),
        metres + home.metres());
  }

  private static void addCalls(Route route, List<Call> calls) {
    RouteTimes times = RouteTimes.of(route, route.stops());
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      var visit = stop.visit();
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
              false));
    }
  }
}
