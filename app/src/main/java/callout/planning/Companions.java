package callout.planning;

import callout.journal.Journal;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Visits that begin together are planned together: if one of them waits again, so may the others.
 * Whether they do is said by {@code processes/visit.bpmn}.
 */
@Component
class Companions {

  /**
   * One of them that is planned.
   *
   * @param seen version of its stop
   */
  record Along(VisitDemand visit, PlannedStop stop, @Nullable Long seen) {}

  private final Ties ties;
  private final StopRows stops;
  private final Journal journal;

  Companions(Ties ties, StopRows stops, Journal journal) {
    this.ties = ties;
    this.stops = stops;
    this.journal = journal;
  }

  List<VisitDemand> of(VisitDemand visit) {
    return ties.companions(visit);
  }

  /** Holds all their technicians at once, before the first visit is changed. */
  void hold(VisitDemand visit) {
    stops.hold(
        Stream.concat(
                stops.find(visit.visit()).stream().map(PlannedStop::technician),
                technicians(visit).stream())
            .toList());
  }

  /** Whoever comes with it, as planned. */
  List<String> technicians(VisitDemand visit) {
    return others(visit).stream()
        .flatMap(other -> stops.find(other).stream())
        .map(PlannedStop::technician)
        .toList();
  }

  /** Those of them that are planned, wherever that is. */
  List<Along> planned(VisitDemand visit) {
    return of(visit).stream()
        .flatMap(
            other ->
                stops.find(other.visit()).stream()
                    .map(stop -> new Along(other, stop, stops.version(other.visit()))))
        .toList();
  }

  /**
   * Those that go along if the visit begins at another time: all that begin with it now. Nobody if
   * it waits, stays at its time, or if somebody is under way, who cannot go along.
   *
   * @param before where the visit is; null if it waits
   */
  List<Along> along(VisitDemand visit, @Nullable PlannedStop before, Instant start) {
    if (before == null || before.start().equals(start)) {
      return List.of();
    }
    List<Along> all = planned(visit);
    Set<VisitId> still =
        Set.copyOf(stops.still(all.stream().map(other -> other.visit().visit()).toList()));
    boolean together =
        all.stream()
            .allMatch(
                other ->
                    still.contains(other.visit().visit())
                        && other.stop().start().equals(before.start()));
    return together ? all : List.of();
  }

  /** The visit waits again. Publishes {@link CompanionLost} for each that could wait with it. */
  void lost(VisitDemand visit) {
    stops.still(others(visit)).stream()
        .filter(other -> !stops.isPinned(other))
        .forEach(
            other -> journal.publish(new CompanionLost(other, visit.caseNumber(), visit.visit())));
  }

  private List<VisitId> others(VisitDemand visit) {
    return of(visit).stream().map(VisitDemand::visit).toList();
  }
}
