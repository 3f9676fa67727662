package callout.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * With no JDBC URL configured, Callout runs on its own database for somebody who tries it: with the
 * demonstration company, and reachable from this machine only. Each of these can be set otherwise.
 */
public class EmbeddedDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    String flag = Boolean.toString(embedded);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "embedded database defaults",
                embedded
                    ? Map.of(
                        "callout.database.embedded",
                        flag,
                        "callout.demo.enabled",
                        flag,
                        "callout.public-address",
                        "http://localhost:${server.port:8080}",
                        "server.address",
                        "127.0.0.1")
                    : Map.of("callout.database.embedded", flag)));
  }
}
