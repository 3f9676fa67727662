package callout.planning.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.Constants;
import com.graphhopper.util.PMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The roads of a file with their shortcuts, imported once and then loaded at every start. */
final class RoadNetwork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RoadNetwork.class);

  /** Ways that no vehicle of ours drives on. */
  private static final List<String> NOT_DRIVEN =
      List.of("footway", "construction", "cycleway", "path", "steps", "pedestrian", "bridleway");

  private final GraphHopper hopper;
  private final String vehicle;

  private RoadNetwork(GraphHopper hopper, String vehicle) {
    this.hopper = hopper;
    this.vehicle = vehicle;
  }

  /**
   * @param root where imported networks are kept
   * @throws IllegalStateException with a sentence for whoever has to mend the configuration
   */
  static RoadNetwork open(RoadSettings settings, Path osmFile, Path root) {
    if (!Files.isReadable(osmFile) || Files.isDirectory(osmFile)) {
      throw new IllegalStateException(
          "The OpenStreetMap file %s (callout.travel.osm-file) can't be read. Is there such a file?"
              .formatted(osmFile.toAbsolutePath()));
    }
    String made =
        "%s-%s-%s"
            .formatted(settings.vehicle().code(), settings.minNetworkSize(), Constants.VERSION);
    try {
      NetworkFolder folder = NetworkFolder.of(root, osmFile, made);
      if (folder.exists()) {
        try {
          return load(settings, folder);
        } catch (RuntimeException e) {
          LOG.warn(
              "The road network in {} is damaged and imported anew: {}",
              folder.path(),
              sentence(e));
          folder.delete();
        }
      }
      folder.fill(fresh -> doImport(settings, osmFile, fresh));
      return load(settings, folder);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "The roads of %s (callout.travel.osm-file) can't be imported into %s: %s Is it a complete OpenStreetMap file, and is there room on the disk?"
              .formatted(osmFile.toAbsolutePath(), root.toAbsolutePath(), sentence(e)),
          e);
    }
  }

  private static void doImport(RoadSettings settings, Path osmFile, Path into) {
    LOG.info(
        "Importing the roads of {} for the vehicle {}; large files take minutes, once.",
        osmFile,
        settings.vehicle().code());
    Instant begun = Instant.now();
    GraphHopper hopper = hopper(settings, into);
    try {
      hopper.setOSMFile(osmFile.toString());
      hopper.importOrLoad();
      if (hopper.getBaseGraph().getEdges() == 0) {
        throw new IllegalStateException("There is no road in it.");
      }
      LOG.info(
          "Imported {} pieces of road in {} s.",
          hopper.getBaseGraph().getEdges(),
          Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    } finally {
      hopper.close();
    }
  }

  private static RoadNetwork load(RoadSettings settings, NetworkFolder folder) {
    GraphHopper hopper = hopper(settings, folder.path());
    hopper.setAllowWrites(false);
    boolean loaded = false;
    try {
      loaded = hopper.load();
    } finally {
      if (!loaded) {
        hopper.close();
      }
    }
    if (!loaded) {
      throw new IllegalStateException("There is no network in %s.".formatted(folder.path()));
    }
    return new RoadNetwork(hopper, settings.vehicle().code());
  }

  private static GraphHopper hopper(RoadSettings settings, Path folder) {
    Vehicle vehicle = settings.vehicle();
    GraphHopper hopper = new GraphHopper();
    hopper.setGraphHopperLocation(folder.toString());
    hopper.setEncodedValuesString(vehicle.encodedValues());
    hopper.setProfiles(new Profile(vehicle.code()).setCustomModel(vehicle.model()));
    hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(vehicle.code()));
    hopper.setMinNetworkSize(settings.minNetworkSize());
    hopper.getReaderConfig().setIgnoredHighways(NOT_DRIVEN);
    return hopper;
  }

  /** The innermost message that says something, ending as a sentence does. */
  private static String sentence(Throwable e) {
    String message = e.getClass().getSimpleName();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String said = cause.getMessage();
      message = said == null || said.isBlank() ? message : said.strip();
    }
    return message.matches("(?s).*[.?!]") ? message : message + ".";
  }

  GraphHopper hopper() {
    return hopper;
  }

  /** The roads with shortcuts, whose weights are seconds. */
  RoutingCHGraph shortcuts() {
    return Objects.requireNonNull(hopper.getCHGraphs().get(vehicle));
  }

  /** The pieces of road on which a way may begin or end. */
  EdgeFilter accessible() {
    return new DefaultSnapFilter(
        hopper.createWeighting(hopper.getProfile(vehicle), new PMap()),
        hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(vehicle)));
  }

  @Override
  public void close() {
    hopper.close();
  }
}
