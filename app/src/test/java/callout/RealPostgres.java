package callout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A migrated database of its own for each test context, on one PostgreSQL per test run; no web, no
 * engine. Name it in {@code @SpringBootTest} and import the doors under test. It is no {@code
 * Configuration}, so that the whole product's scan passes it by.
 */
@ImportAutoConfiguration({
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
public class RealPostgres {

  private static final EmbeddedPostgres SERVER = start();

  @Bean
  DataSource dataSource() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
    return SERVER.getDatabase("postgres", name);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
