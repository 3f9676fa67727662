package callout.planning;

import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One shift of one technician.
 *
 * @param technician username
 * @param stops in order, those already planned included
 * @param pause the break; null for a shift without one, and where there is no room for it
 * @param travelSeconds from the first place through all stops to the last
 */
public record ProposedRoute(
    String technician,
    String technicianName,
    LocalDate day,
    TimeWindow shift,
    @Nullable TimeWindow pause,
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
        pause,
        stops.stream().filter(stop -> !visits.contains(stop.visit())).toList(),
        travelSeconds,
        travelMetres);
  }
}
