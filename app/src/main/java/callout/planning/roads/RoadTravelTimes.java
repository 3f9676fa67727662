package callout.planning.roads;

import callout.planning.Travel;
import callout.planning.TravelMatrix;
import callout.planning.TravelTimes;
import callout.planning.TravelUnknown;
import callout.shared.GeoPoint;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The quickest ways on the roads of an OpenStreetMap file. What is kept per place makes every pair
 * of places cheap: a way is joined from what the one reaches and what reaches the other.
 */
public final class RoadTravelTimes implements TravelTimes, AutoCloseable {

  private final RoadNetwork network;
  private final PlaceFinder finder;
  private final RecentPlaces recent;
  private final Workers workers;

  private RoadTravelTimes(RoadNetwork network, RoadSettings settings) {
    this.network = network;
    finder = new PlaceFinder(network, settings.roadWithinMetres());
    recent = new RecentPlaces(settings.placesKept());
    workers = new Workers(settings.threadsToUse());
  }

  /**
   * Imports the file if that was not done before.
   *
   * @param root where imported networks are kept
   * @throws IllegalStateException if the file is missing or broken
   */
  public static RoadTravelTimes open(RoadSettings settings, Path osmFile, Path root) {
    return new RoadTravelTimes(RoadNetwork.open(settings, osmFile, root), settings);
  }

  @Override
  public Travel between(GeoPoint from, GeoPoint to) {
    try {
      return way(from, find(from), to, find(to));
    } catch (RuntimeException e) {
      throw new TravelUnknown("The way from %s to %s is not known.".formatted(from, to), e);
    }
  }

  @Override
  public TravelMatrix matrix(List<GeoPoint> places) {
    int n = places.size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    List<Optional<RoadPlace>> found = findAll(places);
    forEach(
        n,
        from -> {
          for (int to = 0; to < n; to++) {
            Travel travel = way(places.get(from), found.get(from), places.get(to), found.get(to));
            seconds[from][to] = travel.seconds();
            metres[from][to] = travel.metres();
          }
        });
    return new TravelMatrix(seconds, metres);
  }

  @Override
  public void prepare(Collection<GeoPoint> places) {
    findAll(places.stream().distinct().limit(recent.limit()).toList());
  }

  private List<Optional<RoadPlace>> findAll(List<GeoPoint> places) {
    @SuppressWarnings("unchecked")
    Optional<RoadPlace>[] found = new Optional[places.size()];
    forEach(found.length, i -> found[i] = find(places.get(i)));
    return Stream.of(found).toList();
  }

  private void forEach(int count, IntConsumer work) {
    try {
      workers.forEach(count, work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TravelUnknown("Working out travel times was interrupted.", e);
    } catch (RuntimeException e) {
      throw new TravelUnknown("The ways between %s places are not known.".formatted(count), e);
    }
  }

  private Optional<RoadPlace> find(GeoPoint place) {
    return recent.get(place, key -> Optional.ofNullable(finder.find(key)));
  }

  private static Travel way(
      GeoPoint from, Optional<RoadPlace> start, GeoPoint to, Optional<RoadPlace> end) {
    if (from.equals(to)) {
      return new Travel(0, 0);
    }
    return start.isPresent() && end.isPresent() ? start.get().to(end.get()) : Travel.UNREACHABLE;
  }

  @Override
  public void close() {
    workers.close();
    network.close();
  }
}
