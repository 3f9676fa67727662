package callout.planning;

import callout.shared.GeoPoint;
import java.util.Collection;
import java.util.List;

/**
 * Rounds every way up to whole minutes. So all that is planned begins at a minute of the clock: the
 * times that people read add up, and what is called the earliest start is one that is accepted.
 */
final class WholeMinutes implements TravelTimes, AutoCloseable {

  private static final int MINUTE = 60;

  private final TravelTimes exact;

  WholeMinutes(TravelTimes exact) {
    this.exact = exact;
  }

  @Override
  public Travel between(GeoPoint from, GeoPoint to) {
    Travel travel = exact.between(from, to);
    return new Travel(travel.metres(), roundUp(travel.seconds()));
  }

  @Override
  public TravelMatrix matrix(List<GeoPoint> places) {
    int n = places.size();
    TravelMatrix matrix = exact.matrix(places);
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        seconds[from][to] = roundUp(matrix.seconds(from, to));
        metres[from][to] = matrix.metres(from, to);
      }
    }
    return new TravelMatrix(seconds, metres);
  }

  @Override
  public void prepare(Collection<GeoPoint> places) {
    exact.prepare(places);
  }

  /** Keeps {@link Travel#UNREACHABLE}, which is a whole number of minutes. */
  private static int roundUp(int seconds) {
    return Math.floorDiv(seconds + MINUTE - 1, MINUTE) * MINUTE;
  }

  @Override
  public void close() throws Exception {
    if (exact instanceof AutoCloseable network) {
      network.close();
    }
  }
}
