package callout.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** The clock of the whole product; tests put their own in its place. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "callout.database.embedded", havingValue = "true")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${callout.data-directory:data}") Path dataDirectory) {
      return EmbeddedServer.start(dataDirectory);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
        EmbeddedServer server,
        @Value("${spring.datasource.hikari.maximum-pool-size:20}") int poolSize) {
      var pool = new HikariDataSource();
      pool.setPoolName("callout");
      pool.setJdbcUrl(server.jdbcUrl());
      pool.setUsername(server.username());
      pool.setPassword(server.password());
      pool.setMaximumPoolSize(poolSize);
      return pool;
    }
  }
}
