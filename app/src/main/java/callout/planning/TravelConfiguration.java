package callout.planning;

import callout.planning.roads.RoadSettings;
import callout.planning.roads.RoadTravelTimes;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Travel times come from a road network where there is one, and are estimated elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoadSettings.class)
class TravelConfiguration {

  @Bean
  TravelTimes travelTimes(
      PlanningSettings settings,
      RoadSettings roads,
      @Value("${callout.data-directory:data}") Path dataDirectory) {
    return new WholeMinutes(
        roads.osmFile() == null
            ? new TravelEstimate(settings)
            : RoadTravelTimes.open(roads, roads.osmFile(), dataDirectory.resolve("roads")));
  }
}
