package callout.planning.roads;

import callout.planning.TravelMatrix;
import callout.shared.GeoPoint;
import com.graphhopper.GHRequest;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.index.Snap;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/**
 * Times of a matrix between N places, in turns with what GraphHopper itself offers for it: a call
 * of route() per pair, and a tree from each place to everywhere. Medians of the rounds.
 */
public final class MatrixBench {

  private static final int ROUNDS = 3;
  private static final int ROUTES = 300;
  private static final int TREES = 20;

  private final RoadSettings settings;
  private final Path file;
  private final Path folder;
  private final RoadNetwork network;
  private final List<GeoPoint> places;

  private MatrixBench(int n, Path file, Path folder) {
    this.file = file;
    this.folder = folder;
    settings = new RoadSettings(file, Vehicle.CAR, 500, 200, 0, 5000);
    network = RoadNetwork.open(settings, file, folder);
    places = beside(n + 1);
  }

  /**
   * @param args how many places, and the OpenStreetMap file
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("callout-travel");
    try {
      new MatrixBench(Integer.parseInt(args[0]), Path.of(args[1]), folder).measure();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void measure() {
    int n = places.size() - 1;
    List<GeoPoint> asked = places.subList(0, n);
    say(
        "%d junctions, %d pieces of road, %d shortcuts; %d places, %d threads, load %.1f",
        network.hopper().getBaseGraph().getNodes(),
        network.hopper().getBaseGraph().getEdges(),
        network.shortcuts().getShortcuts(),
        n,
        settings.threadsToUse(),
        load());
    double[][] seconds = new double[5][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      int r = Math.max(0, round);
      try (RoadTravelTimes times = RoadTravelTimes.open(settings, file, folder)) {
        TravelMatrix[] first = new TravelMatrix[1];
        seconds[0][r] = time(() -> first[0] = times.matrix(asked));
        seconds[1][r] = time(() -> times.matrix(asked));
        seconds[2][r] = time(() -> times.matrix(places));
        if (round < 0) {
          say("%d of %d pairs have no way", unreachable(first[0], n), n * (n - 1));
        }
      }
      seconds[3][r] = time(this::routes) / ROUTES * n * (n - 1);
      seconds[4][r] = time(() -> trees(asked)) / TREES * n;
    }
    say("matrix, cold                               %9.3f s", median(seconds[0]));
    say("matrix, places known                       %9.3f s", median(seconds[1]));
    say("matrix with one more place                 %9.3f s", median(seconds[2]));
    say("route() per pair, of %d pairs, one thread %9.3f s", ROUTES, median(seconds[3]));
    say("trees to everywhere, of %d, one thread     %9.3f s", TREES, median(seconds[4]));
    say("load %.1f", load());
  }

  private void routes() {
    Random random = new Random(2);
    for (int i = 0; i < ROUTES; i++) {
      GeoPoint from = places.get(random.nextInt(places.size()));
      GeoPoint to = places.get(random.nextInt(places.size()));
      network
          .hopper()
          .route(
              new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
                  .setProfile("car")
                  .putHint("instructions", false)
                  .putHint("calc_points", false));
    }
  }

  private void trees(List<GeoPoint> asked) {
    List<Snap> snaps = new ArrayList<>();
    for (GeoPoint place : asked) {
      Snap snap =
          network
              .hopper()
              .getLocationIndex()
              .findClosest(place.latitude(), place.longitude(), network.accessible());
      if (snap.isValid()) {
        snaps.add(snap);
      }
    }
    QueryGraph graph = QueryGraph.create(network.hopper().getBaseGraph(), snaps);
    var weighting = graph.wrapWeighting(network.shortcuts().getWeighting());
    long reached = 0;
    for (int i = 0; i < TREES; i++) {
      var tree = new ShortestPathTree(graph, weighting, false, TraversalMode.NODE_BASED);
      tree.setWeightLimit(Double.MAX_VALUE);
      long[] settled = new long[1];
      tree.search(snaps.get(i % snaps.size()).getClosestNode(), label -> settled[0]++);
      reached += settled[0];
    }
    if (reached == 0) {
      throw new IllegalStateException("No tree has grown.");
    }
  }

  /** Some metres beside junctions anywhere in the network. */
  private List<GeoPoint> beside(int count) {
    Random random = new Random(1);
    NodeAccess nodes = network.hopper().getBaseGraph().getNodeAccess();
    List<GeoPoint> found = new ArrayList<>();
    while (found.size() < count) {
      int node = random.nextInt(network.hopper().getBaseGraph().getNodes());
      found.add(
          new GeoPoint(
              nodes.getLat(node) + random.nextDouble() / 4000,
              nodes.getLon(node) + random.nextDouble() / 4000));
    }
    return found;
  }

  private static int unreachable(TravelMatrix matrix, int n) {
    int count = 0;
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        count += matrix.isPossible(from, to) ? 0 : 1;
      }
    }
    return count;
  }

  private static double time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void say(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
