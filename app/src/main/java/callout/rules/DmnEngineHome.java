package callout.rules;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flowable.dmn.api.DmnDeploymentBuilder;
import org.flowable.dmn.engine.DmnEngine;
import org.flowable.dmn.engine.impl.cfg.StandaloneDmnEngineConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Starts Flowable's decision engine and deploys the tables of {@code decisions/}.
 *
 * <p>The engine has a schema and a small pool of its own: it and the process engine both own a
 * table named ACT_GE_PROPERTY. Its decisions only read, so nothing is lost by not sharing a
 * transaction; the receipt of a decision is ours and is written in the business transaction.
 */
@Component
class DmnEngineHome implements DisposableBean {

  static final String SCHEMA = "dmn";
  private static final int CONNECTIONS = 4;

  private final HikariDataSource pool;
  private final DmnEngine engine;

  DmnEngineHome(HikariDataSource main) {
    createSchema(main);
    pool = smallPool(main);
    var configuration = new StandaloneDmnEngineConfiguration();
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate("true");
    // without it, the process engine's tables pass for its own when they are there first
    configuration.setDatabaseSchema(SCHEMA);
    configuration.setHistoryEnabled(false);
    configuration.setStrictMode(true);
    engine = configuration.buildDmnEngine();
    deployShippedTables();
  }

  DmnEngine engine() {
    return engine;
  }

  private static void createSchema(HikariDataSource main) {
    try (Connection connection = main.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + SCHEMA);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The schema '%s' for decision tables could not be made: %s"
              .formatted(SCHEMA, e.getMessage()),
          e);
    }
  }

  private static HikariDataSource smallPool(HikariDataSource main) {
    String url = main.getJdbcUrl();
    var config = new HikariConfig();
    config.setPoolName("decisions");
    config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA);
    config.setUsername(main.getUsername());
    config.setPassword(main.getPassword());
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  private void deployShippedTables() {
    try {
      DmnDeploymentBuilder deployment =
          engine
              .getDmnRepositoryService()
              .createDeployment()
              .name("shipped")
              .enableDuplicateFiltering();
      Resource[] tables =
          new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*.dmn");
      if (tables.length == 0) {
        throw new IllegalStateException("There are no decision tables on the class path.");
      }
      for (Resource table : tables) {
        try (InputStream content = table.getInputStream()) {
          deployment.addInputStream(table.getFilename(), content);
        }
      }
      deployment.deploy();
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped decision tables could not be read.", e);
    }
  }

  @Override
  public void destroy() {
    engine.close();
    pool.close();
  }
}
