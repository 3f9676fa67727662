package callout.planning.routing;

import callout.planning.PlanningWeights;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.GeoPoint;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tries one visit on the days of one technician, with the plan as it stands for the rest. */
final class Trials {

  private final RouteProblem problem;
  private final PlanningWeights weights;
  private final TravelTimes travelTimes;

  Trials(RouteProblem problem, PlanningWeights weights, TravelTimes travelTimes) {
    this.problem = problem;
    this.weights = weights;
    this.travelTimes = travelTimes;
  }

  /**
   * @param start when the work begins
   * @param added seconds of travel that it adds to the route
   * @param end when the route ends with it, in seconds since 1970
   */
  record Fit(Instant start, long added, long end) {}

  /** With everything that is planned where it is. */
  Optional<Fit> fit(VisitDemand visit, CrewMember member) {
    return fit(visit, member, shifts(member), problem.fixedStops());
  }

  List<WorkShift> shifts(CrewMember member) {
    return problem.shifts().stream()
        .filter(shift -> shift.technician().equals(member.username()))
        .toList();
  }

  /** Seconds of travel that the technician saves without a stop that is planned now. */
  long saved(CrewMember member, VisitId visit) {
    for (WorkShift shift : shifts(member)) {
      List<FixedStop> day =
          problem.fixedStops().stream()
              .filter(stop -> stop.technician().equals(member.username()) && stop.isIn(shift))
              .sorted(Comparator.comparing(FixedStop::start))
              .toList();
      List<FixedStop> without = day.stream().filter(s -> !s.visit().equals(visit)).toList();
      if (without.size() < day.size()) {
        return travel(member, day) - travel(member, without);
      }
    }
    return 0;
  }

  private long travel(CrewMember member, List<FixedStop> day) {
    long seconds = 0;
    GeoPoint at = member.start();
    for (FixedStop stop : day) {
      seconds += travelTimes.between(at, stop.place()).seconds();
      at = stop.place();
    }
    return seconds + travelTimes.between(at, member.end()).seconds();
  }

  /** With these shifts, and with these stops planned instead. */
  Optional<Fit> fit(
      VisitDemand visit, CrewMember member, List<WorkShift> shifts, List<FixedStop> fixed) {
    if (!member.lacking(visit).isEmpty() || shifts.isEmpty()) {
      return Optional.empty();
    }
    // who comes along, or comes first, is planned already or was left out itself
    VisitDemand single = visit.withNeeds(visit.needs().withTogether(null).withAfter(null));
    RoutePlan plan =
        RoutePlans.of(
            new RouteProblem(
                problem.firstDay(),
                problem.lastDay(),
                List.of(member),
                shifts,
                List.of(single),
                fixed.stream().filter(s -> s.technician().equals(member.username())).toList()),
            weights,
            travelTimes);
    return Insertions.best(plan.stops().get(0), plan.routes())
        .map(
            found ->
                new Fit(
                    Instant.ofEpochSecond(found.start()),
                    found.addedSeconds(),
                    found.times().end()));
  }
}
