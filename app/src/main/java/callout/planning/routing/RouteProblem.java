package callout.planning.routing;

import callout.planning.VisitDemand;
import callout.shared.VisitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Everything a solver needs to know, so that any node can solve it.
 *
 * @param firstDay of the shifts asked for
 * @param lastDay of the shifts asked for, included
 * @param crew all technicians of the areas asked for, also those without a shift
 * @param shifts still to come or running, by day
 * @param visits waiting, the most pressing first; then those already planned that may be moved
 * @param fixedStops already planned for these technicians, and left where they are, by start
 * @param movable where visits are planned that may be moved
 */
public record RouteProblem(
    LocalDate firstDay,
    LocalDate lastDay,
    List<CrewMember> crew,
    List<WorkShift> shifts,
    List<VisitDemand> visits,
    List<FixedStop> fixedStops,
    List<MovableStop> movable) {

  /** A problem in which everything planned stays where it is. */
  public RouteProblem(
      LocalDate firstDay,
      LocalDate lastDay,
      List<CrewMember> crew,
      List<WorkShift> shifts,
      List<VisitDemand> visits,
      List<FixedStop> fixedStops) {
    this(firstDay, lastDay, crew, shifts, visits, fixedStops, List.of());
  }

  /** The same problem, in which these planned visits stay where they are. */
  public RouteProblem withStaying(Set<VisitId> staying) {
    List<FixedStop> fixed = new ArrayList<>(fixedStops);
    for (MovableStop stop : movable) {
      if (staying.contains(stop.visit())) {
        fixed.add(stop.where(visit(stop.visit())));
      }
    }
    fixed.sort(Comparator.comparing(FixedStop::start));
    return new RouteProblem(
        firstDay,
        lastDay,
        crew,
        shifts,
        visits.stream().filter(visit -> !staying.contains(visit.visit())).toList(),
        List.copyOf(fixed),
        movable.stream().filter(stop -> !staying.contains(stop.visit())).toList());
  }

  private VisitDemand visit(VisitId id) {
    return visits.stream().filter(visit -> visit.visit().equals(id)).findFirst().orElseThrow();
  }

  public CrewMember member(String username) {
    return crew.stream()
        .filter(m -> m.username().equals(username))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Technician %s has a shift but is not in the crew.".formatted(username)));
  }

  /** The fixed stops of a shift, overtime included, in order. */
  public List<FixedStop> fixedIn(WorkShift shift) {
    return fixedStops.stream()
        .filter(s -> s.technician().equals(shift.technician()))
        .filter(s -> s.isIn(shift))
        .sorted(Comparator.comparing(FixedStop::start))
        .toList();
  }
}
