package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One shift of one technician.
 *
 * @param technician username
 * @param stops in order, those already planned included
 * @param travelSeconds from home through all stops and back
 */
public record ProposedRoute(
    String technician,
    String technicianName,
    LocalDate day,
    TimeWindow shift,
    List<ProposedStop> stops,
    int travelSeconds,
    int travelMetres) {

  /** The route without the stops of these visits; its ways as they were proposed. */
  public ProposedRoute without(Set<VisitId> visits) {
    return new ProposedRoute(
        technician,
        technicianName,
        day,
        shift,
        stops.stream().filter(stop -> !visits.contains(stop.visit())).toList(),
        travelSeconds,
        travelMetres);
  }
}
