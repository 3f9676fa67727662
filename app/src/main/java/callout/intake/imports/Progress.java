package callout.intake.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far an import has come, and who works on it. Each row moves it on in the row's own
 * transaction, and only for the worker that holds the import at the place it believes to be: a
 * worker that was slow and has lost the import rolls its row back. Each row also prolongs the hold.
 */
@Component
class Progress {

  /** After so long without a row the worker is taken for dead. */
  static final Duration HOLD = Duration.ofSeconds(30);

  /** What became of a row; also the name of the column that counts it. */
  enum Outcome {
    ACCEPTED("accepted"),
    DUPLICATE("duplicates"),
    REFUSED("refused");

    private final String column;

    Outcome(String column) {
      this.column = column;
    }
  }

  /** Somebody else works on the import now. */
  static final class Lost extends RuntimeException {
    Lost(UUID id) {
      super("Import %s is in other hands.".formatted(id));
    }
  }

  private final JdbcClient jdbc;
  private final ImportRows rows;
  private final Clock clock;

  Progress(JdbcClient jdbc, ImportRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /** The running import that has waited longest and that nobody holds. */
  @Transactional
  public Optional<Import> take(UUID worker) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            update intake_import set worker = ?, worker_until = ?
            where id = (
              select id from intake_import
              where state = 'running' and (worker is null or worker_until < ?)
              order by worker_until nulls first, created_at limit 1
              for update skip locked)
            returning *
            """)
        .params(worker, Timestamp.from(now.plus(HOLD)), Timestamp.from(now))
        .query(rows::row)
        .optional();
  }

  /**
   * Counts the row at a position and moves on behind it.
   *
   * @return the row's number, counted from 1
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long moveOn(UUID id, UUID worker, long position, CsvRow row, Outcome outcome) {
    return jdbc.sql(
            """
            update intake_import set %1$s = %1$s + 1, position = ?, line = ?, worker_until = ?
            where id = ? and worker = ? and position = ? and state = 'running'
            returning accepted + duplicates + refused
            """
                .formatted(outcome.column))
        .params(
            row.next(),
            row.lastLine(),
            Timestamp.from(clock.instant().plus(HOLD)),
            id,
            worker,
            position)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new Lost(id));
  }

  /** Lets others go on with it. Harmless where it was lost. */
  @Transactional
  public void release(UUID id, UUID worker) {
    jdbc.sql("update intake_import set worker = null, worker_until = ? where id = ? and worker = ?")
        .params(Timestamp.from(clock.instant()), id, worker)
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void done(UUID id, UUID worker) {
    end(id, worker, "done", "");
  }

  @Transactional
  public void failed(UUID id, UUID worker, String problem) {
    end(id, worker, "failed", problem);
  }

  private void end(UUID id, UUID worker, String state, String problem) {
    int ended =
        jdbc.sql(
                """
                update intake_import
                set state = ?, problem = nullif(?, ''), ended_at = ?, worker = null
                where id = ? and worker = ? and state = 'running'
                """)
            .params(state, problem, Timestamp.from(clock.instant()), id, worker)
            .update();
    if (ended == 0) {
      throw new Lost(id);
    }
  }
}
