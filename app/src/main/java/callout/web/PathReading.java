package callout.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;

/** How filter chains read paths. */
@Configuration(proxyBeanMethods = false)
class PathReading {

  /** Path patterns mean the same for every servlet here, Camunda's included. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }
}
