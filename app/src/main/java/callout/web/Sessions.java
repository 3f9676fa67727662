package callout.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Sessions are kept in the database: any node answers any request, and a restart ends no login. */
@Configuration(proxyBeanMethods = false)
class Sessions {

  @Bean
  HttpSessionIdResolver httpSessionIdResolver() {
    return new SessionsByPath();
  }

  /**
   * Tasklist's first page asks for twenty things at once, all writing the same new attributes;
   * without "on conflict" most of them fail on a duplicate key.
   */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgreSqlSessions() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
