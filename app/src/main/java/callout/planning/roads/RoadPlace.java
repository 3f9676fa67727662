package callout.planning.roads;

import callout.planning.Travel;
import org.jspecify.annotations.Nullable;

/**
 * A place and its ways into the network and out of it.
 *
 * @param offRoadMetres from the place to the road as the crow flies
 * @param edge the piece of road it is at; -1 if it is at a junction
 * @param share of that piece that lies before the place, 0 to 1
 * @param piece the whole piece of road in its own direction; null if it can't be driven so
 * @param pieceBack the same in the other direction
 * @param out where one gets to from here
 * @param in from where one gets here
 */
record RoadPlace(
    double offRoadMetres,
    int edge,
    double share,
    @Nullable Way piece,
    @Nullable Way pieceBack,
    Reach out,
    Reach in) {

  /** On ground that the map knows nothing about, from the road to the site: 10 km/h. */
  static final double OFF_ROAD_MILLIS_PER_METRE = 360;

  /** Two places on the same piece of road need no junction in between. */
  Travel to(RoadPlace other) {
    Way way = Reach.join(out, other.in);
    if (edge >= 0 && edge == other.edge) {
      double part = other.share - share;
      Way whole = part >= 0 ? piece : pieceBack;
      if (whole != null) {
        double length = Math.abs(part);
        long millis = (long) (whole.millis() * length);
        if (way == null || millis < way.millis()) {
          way = new Way(millis, whole.metres() * length);
        }
      }
    }
    return way == null ? Travel.UNREACHABLE : travel(way, offRoadMetres + other.offRoadMetres);
  }

  private static Travel travel(Way way, double offRoadMetres) {
    double millis = way.millis() + offRoadMetres * OFF_ROAD_MILLIS_PER_METRE;
    double seconds = Math.ceil(millis / 1000);
    return seconds < Travel.UNREACHABLE.seconds()
        ? new Travel((int) Math.ceil(way.metres() + offRoadMetres), (int) seconds)
        : Travel.UNREACHABLE;
  }
}
