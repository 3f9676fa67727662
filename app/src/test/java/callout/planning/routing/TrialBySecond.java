package callout.planning.routing;

import callout.planning.ProposedRoute;
import callout.planning.ProposedStop;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds out which rule keeps a visit from a technician by trying every order and, from the first
 * second a place can be reached, beginning there as soon as its windows allow: another way to the
 * same answer than the product's, for whole days instead of gaps.
 */
final class TrialBySecond {

  private TrialBySecond() {}

  /** A stop of a trial day: at a fixed time, or in any of some windows. */
  private record Trial(GeoPoint place, Duration work, List<TimeWindow> windows, Instant fixedAt) {}

  static String firstBrokenRule(
      RouteProblem problem, List<ProposedRoute> routes, VisitDemand visit, String technician) {
    CrewMember member = problem.member(technician);
    if (!member.skills().containsAll(visit.skills())) {
      return "skillMissing";
    }
    List<ProposedRoute> days =
        routes.stream().filter(route -> route.technician().equals(technician)).toList();
    if (days.isEmpty()) {
      return "notOnShift";
    }
    Trial asked = new Trial(visit.place(), visit.work(), visit.windows(), null);
    Trial anyTime = new Trial(visit.place(), visit.work(), List.of(), null);
    Predicate<Trial> alone =
        trial -> days.stream().anyMatch(day -> possible(member, day.shift(), List.of(trial)));
    if (!alone.test(anyTime)) {
      return "shiftTooShort";
    }
    if (!alone.test(asked)) {
      return "outsideWindow";
    }
    boolean fits = days.stream().anyMatch(day -> fitsBetween(problem, member, day, asked));
    return fits ? "fits" : "noRoom";
  }

  private static boolean fitsBetween(
      RouteProblem problem, CrewMember member, ProposedRoute day, Trial asked) {
    Map<Object, Trial> known = new HashMap<>();
    problem
        .visits()
        .forEach(v -> known.put(v.visit(), new Trial(v.place(), v.work(), v.windows(), null)));
    for (FixedStop stop : problem.fixedStops()) {
      Duration work = Duration.between(stop.start(), stop.end());
      known.put(stop.visit(), new Trial(stop.place(), work, List.of(), stop.start()));
    }
    List<Trial> order = new ArrayList<>();
    for (ProposedStop stop : day.stops()) {
      order.add(known.get(stop.visit()));
    }
    for (int position = 0; position <= order.size(); position++) {
      List<Trial> trial = new ArrayList<>(order);
      trial.add(position, asked);
      if (possible(member, day.shift(), trial)) {
        return true;
      }
    }
    return false;
  }

  private static boolean possible(CrewMember member, TimeWindow shift, List<Trial> order) {
    Instant free = shift.start();
    GeoPoint at = member.start();
    for (Trial trial : order) {
      Instant start = free.plusSeconds(seconds(at, trial.place()));
      if (trial.fixedAt() != null) {
        if (start.isAfter(trial.fixedAt())) {
          return false;
        }
        start = trial.fixedAt();
      } else {
        while (!allowed(trial, start)) {
          start = start.plusSeconds(1);
          if (start.isAfter(shift.end())) {
            return false;
          }
        }
      }
      free = start.plus(trial.work());
      at = trial.place();
    }
    return !free.plusSeconds(seconds(at, member.end())).isAfter(shift.end());
  }

  private static boolean allowed(Trial trial, Instant start) {
    return trial.windows().isEmpty() || trial.windows().stream().anyMatch(w -> w.contains(start));
  }

  private static int seconds(GeoPoint from, GeoPoint to) {
    return Days.travelTimes().between(from, to).seconds();
  }
}
