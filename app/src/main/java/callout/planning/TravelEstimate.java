package callout.planning;

import callout.shared.GeoPoint;
import java.util.List;

/**
 * Great-circle distance times a detour factor, at a mean speed. An estimate for installations
 * without a road network, and the same in both directions.
 */
public final class TravelEstimate implements TravelTimes {

  private static final double METRES_PER_SECOND_PER_KMH = 1 / 3.6;

  private final double detourFactor;
  private final double metresPerSecond;

  public TravelEstimate(PlanningSettings settings) {
    if (!(settings.kilometresPerHour() > 0) || !(settings.detourFactor() >= 1)) {
      throw new IllegalArgumentException(
          "callout.planning.kilometres-per-hour (%s) must be above 0, callout.planning.detour-factor (%s) at least 1."
              .formatted(settings.kilometresPerHour(), settings.detourFactor()));
    }
    detourFactor = settings.detourFactor();
    metresPerSecond = settings.kilometresPerHour() * METRES_PER_SECOND_PER_KMH;
  }

  @Override
  public Travel between(GeoPoint from, GeoPoint to) {
    double metres = from.distanceMetres(to) * detourFactor;
    double seconds = Math.ceil(metres / metresPerSecond);
    return seconds < Travel.UNREACHABLE.seconds()
        ? new Travel((int) Math.ceil(metres), (int) seconds)
        : Travel.UNREACHABLE;
  }

  @Override
  public TravelMatrix matrix(List<GeoPoint> places) {
    int n = places.size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        Travel travel = between(places.get(from), places.get(to));
        seconds[from][to] = travel.seconds();
        metres[from][to] = travel.metres();
      }
    }
    return new TravelMatrix(seconds, metres);
  }
}
