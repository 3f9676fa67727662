package callout.planning;

import callout.shared.GeoPoint;
import callout.shared.TimeWindow;
import java.util.List;
import java.util.Set;

/**
 * A technician as the board shows one.
 *
 * @param shifts those that overlap the days shown, also those that are over
 * @param breaks within these shifts
 * @param overtime how long each may go on beyond its end; none for a shift without
 */
public record BoardTechnician(
    String username,
    String name,
    GeoPoint home,
    Set<String> skills,
    List<TimeWindow> shifts,
    List<BoardBreak> breaks,
    List<TimeWindow> overtime) {}
