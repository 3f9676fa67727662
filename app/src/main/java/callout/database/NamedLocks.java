package callout.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks that exist by their name alone, for what has no row to lock yet; on all nodes. */
@Component
public class NamedLocks {

  private final JdbcClient jdbc;

  NamedLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else holds the name, and holds it until the running transaction ends.
   *
   * @param name with the room's own word first, such as {@code request:K-1001:4711}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(name)
        .query()
        .listOfRows();
  }
}
