package callout.planning.routing;

import callout.planning.Fix;
import callout.planning.VisitDemand;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixes by which another visit makes room: it goes elsewhere, within its own promise. */
final class RoomMade {

  private static final int OTHERS_TRIED = 20;

  private final RouteProblem problem;
  private final Map<VisitId, VisitDemand> planned;
  private final Trials trials;

  RoomMade(RouteProblem problem, List<VisitDemand> planned, Trials trials) {
    this.problem = problem;
    this.planned =
        planned.stream().collect(Collectors.toMap(VisitDemand::visit, Function.identity()));
    this.trials = trials;
  }

  /** Each planned visit of the technician that could make room, with the best place for it then. */
  List<Fix> by(VisitDemand visit, CrewMember member) {
    if (trials.fit(visit, member).isPresent()) {
      return List.of(); // on another day than the run's, with nobody moving
    }
    List<Fix> fixes = new ArrayList<>();
    List<MovableStop> others =
        problem.movable().stream()
            .filter(stop -> stop.technician().equals(member.username()))
            .filter(stop -> isNear(visit, stop))
            .limit(OTHERS_TRIED)
            .toList();
    for (MovableStop other : others) {
      List<FixedStop> without =
          problem.fixedStops().stream().filter(s -> !s.visit().equals(other.visit())).toList();
      Optional<Trials.Fit> fit = trials.fit(visit, member, trials.shifts(member), without);
      if (fit.isEmpty()) {
        continue;
      }
      List<FixedStop> with = new ArrayList<>(without);
      with.add(FixedStop.of(visit, member.username(), fit.get().start()));
      elsewhere(other, with).ifPresent(place -> fixes.add(moving(member, fit.get(), other, place)));
    }
    return fixes;
  }

  private static boolean isNear(VisitDemand visit, MovableStop stop) {
    return visit.windows().isEmpty()
        || visit.windows().stream()
            .anyMatch(
                w ->
                    stop.start().isBefore(w.end().plus(visit.work()))
                        && stop.start().isAfter(w.start().minus(Duration.ofHours(4))));
  }

  private record Place(CrewMember member, Trials.Fit fit) {}

  private Optional<Place> elsewhere(MovableStop other, List<FixedStop> fixed) {
    VisitDemand visit = planned.get(other.visit());
    if (visit == null) {
      return Optional.empty();
    }
    VisitDemand promised = visit.withWindows(List.of(other.promise()));
    return problem.crew().stream()
        .filter(member -> member.areaCode().equals(visit.areaCode()))
        .flatMap(
            member ->
                trials
                    .fit(promised, member, trials.shifts(member), fixed)
                    .map(fit -> new Place(member, fit))
                    .stream())
        .min(Comparator.comparingLong(place -> place.fit().added()));
  }

  private Fix moving(CrewMember member, Trials.Fit fit, MovableStop other, Place place) {
    VisitDemand visit = Objects.requireNonNull(planned.get(other.visit()));
    return new Fix(
        other.pinned() ? Fix.Kind.DROP_PIN : Fix.Kind.MOVE_OTHER,
        member.username(),
        member.name(),
        fit.start(),
        fit.added() + place.fit().added() - trials.saved(member, other.visit()),
        0,
        null,
        null,
        null,
        new Fix.Moved(
            other.visit(),
            visit.caseNumber(),
            visit.title(),
            place.member().username(),
            place.member().name(),
            place.fit().start()));
  }
}
