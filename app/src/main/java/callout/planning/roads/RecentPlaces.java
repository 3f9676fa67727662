package callout.planning.roads;

import callout.shared.GeoPoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The latest used places. In memory only: to find one anew takes a fraction of a millisecond, less
 * than to read it from somewhere. A place without a road is kept too.
 */
final class RecentPlaces {

  private final int limit;
  private final Map<GeoPoint, Optional<RoadPlace>> places;

  RecentPlaces(int limit) {
    this.limit = limit;
    places =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<GeoPoint, Optional<RoadPlace>> eldest) {
            return size() > RecentPlaces.this.limit;
          }
        };
  }

  int limit() {
    return limit;
  }

  /** Two threads may find the same place at once; nobody waits for another. */
  Optional<RoadPlace> get(GeoPoint place, Function<GeoPoint, Optional<RoadPlace>> find) {
    @Nullable Optional<RoadPlace> known;
    synchronized (places) {
      known = places.get(place);
    }
    if (known != null) {
      return known;
    }
    Optional<RoadPlace> found = find.apply(place);
    synchronized (places) {
      places.put(place, found);
    }
    return found;
  }
}
