package callout.planning;

import callout.shared.GeoPoint;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How long the ways take: great-circle distance times a detour factor, at a mean speed. An estimate
 * for installations without a road network.
 */
@Component
public class TravelTimes {

  private static final double METRES_PER_SECOND_PER_KMH = 1 / 3.6;

  private final double detourFactor;
  private final double metresPerSecond;

  public TravelTimes(PlanningSettings settings) {
    if (!(settings.kilometresPerHour() > 0) || !(settings.detourFactor() >= 1)) {
      throw new IllegalArgumentException(
          "callout.planning.kilometres-per-hour (%s) must be above 0, callout.planning.detour-factor (%s) at least 1."
              .formatted(settings.kilometresPerHour(), settings.detourFactor()));
    }
    detourFactor = settings.detourFactor();
    metresPerSecond = settings.kilometresPerHour() * METRES_PER_SECOND_PER_KMH;
  }

  /** 0 metres and 0 seconds only between equal places. */
  public Travel between(GeoPoint from, GeoPoint to) {
    double metres = from.distanceMetres(to) * detourFactor;
    return new Travel((int) Math.ceil(metres), (int) Math.ceil(metres / metresPerSecond));
  }

  /** All ways between the places, in both directions. */
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
