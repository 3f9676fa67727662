package callout.planning;

import callout.shared.TimeWindow;
import java.time.LocalDate;
import java.util.List;

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
    int travelMetres) {}
