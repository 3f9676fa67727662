package callout.planning.routing;

import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with proposed routes, by the problem alone: levels, parts, wishes, ways, shifts
 * with overtime, breaks, windows, promises, people who come together, order, pins, nobody twice.
 */
final class RichFaults {

  private final RouteProblem problem;
  private final List<String> faults = new ArrayList<>();
  private final Map<VisitId, VisitDemand> visits = new HashMap<>();
  private final Map<VisitId, Instant> starts = new HashMap<>();
  private final Map<VisitId, String> technicians = new HashMap<>();

  private RichFaults(RouteProblem problem) {
    this.problem = problem;
    problem.visits().forEach(visit -> visits.put(visit.visit(), visit));
  }

  static List<String> of(RouteProblem problem, List<ProposedRoute> routes) {
    RichFaults check = new RichFaults(problem);
    routes.forEach(check::read);
    routes.forEach(check::judge);
    check.judgeTies();
    check.judgePins(routes);
    return check.faults;
  }

  private void read(ProposedRoute route) {
    for (ProposedStop stop : route.stops()) {
      if (starts.put(stop.visit(), stop.start()) != null) {
        faults.add("twice: " + stop.title());
      }
      technicians.put(stop.visit(), route.technician());
    }
  }

  private void judge(ProposedRoute route) {
    CrewMember member = problem.member(route.technician());
    WorkShift shift =
        problem.shifts().stream()
            .filter(s -> s.technician().equals(member.username()) && s.day().equals(route.day()))
            .findFirst()
            .orElseThrow();
    GeoPoint at = member.start();
    Instant free = shift.window().start();
    List<Instant[]> idle = new ArrayList<>();
    for (ProposedStop stop : route.stops()) {
      GeoPoint place = place(stop);
      Duration way = way(at, place);
      if (stop.start().isBefore(free.plus(way))) {
        faults.add("way: " + stop.title());
      }
      idle.add(new Instant[] {free, stop.start(), Instant.EPOCH.plus(way)});
      if (!stop.fixed()) {
        judge(member, stop, visits.get(stop.visit()));
      }
      at = place;
      free = stop.end();
    }
    Instant home = free.plus(way(at, member.end()));
    if (!route.stops().isEmpty() && home.isAfter(shift.window().end().plus(shift.overtime()))) {
      faults.add("home late: " + member.name());
    }
    idle.add(new Instant[] {free, shift.latestEnd(), Instant.EPOCH.plus(way(at, member.end()))});
    WorkBreak pause = shift.pause();
    boolean any = route.stops().stream().anyMatch(stop -> !stop.fixed());
    if (pause != null && any && idle.stream().noneMatch(gap -> rests(pause, gap))) {
      faults.add("break: " + member.name());
    }
  }

  /** By the minute: whether the break can begin in this minute, before the way or after it. */
  private static boolean rests(WorkBreak pause, Instant[] gap) {
    Duration way = Duration.between(Instant.EPOCH, gap[2]);
    TimeWindow begins = pause.begins();
    for (Instant t = begins.start(); !t.isAfter(begins.end()); t = t.plusSeconds(1)) {
      boolean before = !t.isBefore(gap[0]) && !t.plus(pause.length()).plus(way).isAfter(gap[1]);
      boolean after = !t.isBefore(gap[0].plus(way)) && !t.plus(pause.length()).isAfter(gap[1]);
      if (before || after) {
        return true;
      }
    }
    return false;
  }

  private void judge(CrewMember member, ProposedStop stop, VisitDemand visit) {
    for (String skill : visit.skills()) {
      Integer level = member.levels().get(skill);
      if (level == null || level < visit.needs().levels().getOrDefault(skill, 1)) {
        faults.add("skill: " + stop.title());
      }
    }
    if (!member.parts().containsAll(visit.needs().parts())) {
      faults.add("parts: " + stop.title());
    }
    String required = visit.needs().required();
    if (visit.needs().excluded().contains(member.username())
        || required != null && !required.equals(member.username())) {
      faults.add("unwanted: " + stop.title());
    }
    List<TimeWindow> windows =
        problem.movable().stream()
            .filter(m -> m.visit().equals(visit.visit()))
            .findFirst()
            .map(m -> List.of(m.promise()))
            .orElse(visit.windows());
    if (!windows.isEmpty() && windows.stream().noneMatch(w -> w.contains(stop.start()))) {
      faults.add("window: " + stop.title());
    }
    if (!stop.end().equals(stop.start().plus(visit.work()))) {
      faults.add("work: " + stop.title());
    }
  }

  private void judgeTies() {
    for (VisitDemand visit : problem.visits()) {
      VisitId with = visit.needs().together();
      if (with != null && starts.containsKey(visit.visit()) != starts.containsKey(with)) {
        faults.add("alone: " + visit.title());
      }
      if (with != null && starts.containsKey(with) && starts.containsKey(visit.visit())) {
        if (!starts.get(with).equals(starts.get(visit.visit()))) {
          faults.add("not together: " + visit.title());
        }
        if (technicians.get(with).equals(technicians.get(visit.visit()))) {
          faults.add("one for two: " + visit.title());
        }
      }
      VisitId after = visit.needs().after();
      if (after != null && starts.containsKey(visit.visit())) {
        Instant first = starts.get(after);
        if (first == null
            || starts.get(visit.visit()).isBefore(first.plus(visits.get(after).work()))) {
          faults.add("order: " + visit.title());
        }
      }
    }
  }

  private void judgePins(List<ProposedRoute> routes) {
    Set<VisitId> met = new HashSet<>();
    routes.forEach(route -> route.stops().forEach(stop -> met.add(stop.visit())));
    for (FixedStop fixed : problem.fixedStops()) {
      if (!fixed.start().equals(starts.get(fixed.visit()))
          || !fixed.technician().equals(technicians.get(fixed.visit()))) {
        faults.add("pin: " + fixed.title());
      }
    }
    for (MovableStop planned : problem.movable()) {
      if (!met.contains(planned.visit())) {
        faults.add("dropped: " + visits.get(planned.visit()).title());
      }
    }
  }

  private GeoPoint place(ProposedStop stop) {
    if (stop.fixed()) {
      return problem.fixedStops().stream()
          .filter(f -> f.visit().equals(stop.visit()))
          .findFirst()
          .orElseThrow()
          .place();
    }
    return visits.get(stop.visit()).place();
  }

  private static Duration way(GeoPoint from, GeoPoint to) {
    return Duration.ofSeconds(Days.travelTimes().between(from, to).seconds());
  }
}
