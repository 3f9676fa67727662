package callout.planning;

import callout.planning.routing.RouteSolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanningSettings.class)
class PlanningConfiguration {

  @Bean
  RouteSolver routeSolver(PlanningSettings settings) {
    return new RouteSolver(settings.stopWhenUnimprovedFor());
  }
}
