package callout.planning;

import callout.shared.GeoPoint;
import java.util.Collection;
import java.util.List;

/**
 * How long the ways take, whatever the time of day. Where no way leads, the answer is {@link
 * Travel#UNREACHABLE}. A way and the way back may differ.
 */
public interface TravelTimes {

  /**
   * 0 metres and 0 seconds between equal places.
   *
   * @throws TravelUnknown if it can't be worked out
   */
  Travel between(GeoPoint from, GeoPoint to);

  /**
   * All ways between the places, in both directions.
   *
   * @throws TravelUnknown if it can't be worked out
   */
  TravelMatrix matrix(List<GeoPoint> places);

  /**
   * Gets ready to be asked for single ways between these places, many at once.
   *
   * @throws TravelUnknown if they can't be worked out
   */
  default void prepare(Collection<GeoPoint> places) {}
}
