package callout.planning.roads;

import callout.planning.Travel;
import callout.shared.GeoPoint;
import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The invented town of {@code town.osm}, and what GraphHopper's own search says of a network. */
public final class Town {

  private Town() {}

  public static Path file() {
    try {
      return Path.of(Objects.requireNonNull(Town.class.getResource("/planning/town.osm")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static RoadSettings settings(Path file, Vehicle vehicle, int minNetworkSize) {
    return new RoadSettings(file, vehicle, 500, minNetworkSize, 2, 1000);
  }

  /** By a search without shortcuts, from one place to the other. */
  static Travel plainRoute(RoadNetwork network, GeoPoint from, GeoPoint to) {
    GHRequest request =
        new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
            .setProfile("car")
            .putHint("ch.disable", true)
            .putHint("instructions", false)
            .putHint("calc_points", false);
    GHResponse response = network.hopper().route(request);
    if (response.hasErrors()) {
      return Travel.UNREACHABLE;
    }
    double offRoad = offRoad(network, from) + offRoad(network, to);
    double millis = response.getBest().getTime() + offRoad * RoadPlace.OFF_ROAD_MILLIS_PER_METRE;
    return new Travel(
        (int) Math.ceil(response.getBest().getDistance() + offRoad),
        (int) Math.ceil(millis / 1000));
  }

  private static double offRoad(RoadNetwork network, GeoPoint place) {
    return network
        .hopper()
        .getLocationIndex()
        .findClosest(place.latitude(), place.longitude(), network.accessible())
        .getQueryDistance();
  }
}
