package callout.planning;

import callout.journal.Journal;
import callout.shared.VisitId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Visits that begin together are planned together: if one of them waits again, so may the others.
 * Whether they do is said by {@code processes/visit.bpmn}.
 */
@Component
class Companions {

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
        Stream.concat(Stream.of(visit.visit()), others(visit).stream())
            .flatMap(id -> stops.find(id).stream())
            .map(PlannedStop::technician)
            .toList());
  }

  /** The visit waits again. Publishes {@link CompanionLost} for each that could wait with it. */
  void lost(VisitDemand visit) {
    stops
        .loose(others(visit))
        .forEach(
            other -> journal.publish(new CompanionLost(other, visit.caseNumber(), visit.visit())));
  }

  private List<VisitId> others(VisitDemand visit) {
    return of(visit).stream().map(VisitDemand::visit).toList();
  }
}
