package callout.planning.roads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where travel times come from ({@code callout.travel.*}).
 *
 * @param osmFile an OpenStreetMap file (.osm.pbf, .osm.gz, .osm); null: travel times are estimated
 * @param vehicle what the technicians drive
 * @param roadWithinMetres a place further than this from every road can't be reached
 * @param minNetworkSize roads that lead nowhere else count only if there are at least so many
 *     pieces of them
 * @param threads that work out ways at once; 0: one for each processor
 * @param placesKept in memory with their ways into the network, the latest used
 */
@ConfigurationProperties("callout.travel")
public record RoadSettings(
    @Nullable Path osmFile,
    @DefaultValue("car") Vehicle vehicle,
    @DefaultValue("500") int roadWithinMetres,
    @DefaultValue("200") int minNetworkSize,
    @DefaultValue("0") int threads,
    @DefaultValue("5000") int placesKept) {

  public RoadSettings {
    if (roadWithinMetres < 1 || minNetworkSize < 0 || threads < 0 || placesKept < 1) {
      throw new IllegalArgumentException(
          "callout.travel.road-within-metres (%s) and callout.travel.places-kept (%s) must be at least 1, callout.travel.min-network-size (%s) and callout.travel.threads (%s) at least 0."
              .formatted(roadWithinMetres, placesKept, minNetworkSize, threads));
    }
  }

  int threadsToUse() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
