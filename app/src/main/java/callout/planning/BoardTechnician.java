package callout.planning;

import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import java.util.List;
import java.util.Set;

/**
 * A technician as the board shows one.
 *
 * @param shifts those that overlap the days shown, also those that are over
 */
public record BoardTechnician(
    String username, String name, GeoPoint home, Set<String> skills, List<TimeWindow> shifts) {}
