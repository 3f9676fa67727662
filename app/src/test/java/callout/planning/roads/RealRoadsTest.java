package callout.planning.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callout.planning.Travel;
import callout.planning.TravelMatrix;
import callout.shared.GeoPoint;
import com.graphhopper.storage.NodeAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** On a real country, where the data is given. */
@EnabledIfSystemProperty(named = "callout.data", matches = ".+")
class RealRoadsTest {

  private static final int PLACES = 60;

  @TempDir private Path folder;

  @Test
  void agreesWithAPlainSearch() {
    Path file = Path.of(System.getProperty("callout.data")).resolve("osm/andorra.osm.pbf");
    RoadSettings settings = Town.settings(file, Vehicle.CAR, 200);
    try (RoadTravelTimes times = RoadTravelTimes.open(settings, file, folder);
        RoadNetwork network = RoadNetwork.open(settings, file, folder)) {
      List<GeoPoint> places = beside(network);
      TravelMatrix matrix = times.matrix(places);
      int oneWay = 0;
      for (int from = 0; from < PLACES; from++) {
        for (int to = 0; to < PLACES; to++) {
          oneWay += matrix.seconds(from, to) == matrix.seconds(to, from) ? 0 : 1;
          if (from != to) {
            Travel plain = Town.plainRoute(network, places.get(from), places.get(to));
            assertThat(matrix.seconds(from, to))
                .as("%s to %s", places.get(from), places.get(to))
                .isCloseTo(plain.seconds(), within(1));
          }
        }
      }
      assertThat(oneWay).as("pairs that differ from the way back").isPositive();
    }
  }

  /** Some thirty metres beside junctions anywhere in the network. */
  private static List<GeoPoint> beside(RoadNetwork network) {
    Random random = new Random(1);
    NodeAccess nodes = network.hopper().getBaseGraph().getNodeAccess();
    int count = network.hopper().getBaseGraph().getNodes();
    return IntStream.range(0, PLACES)
        .map(i -> random.nextInt(count))
        .mapToObj(
            node ->
                new GeoPoint(
                    nodes.getLat(node) + random.nextDouble() / 4000,
                    nodes.getLon(node) + random.nextDouble() / 4000))
        .toList();
  }
}
