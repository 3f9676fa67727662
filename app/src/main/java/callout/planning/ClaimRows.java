package callout.planning;

import callout.shared.Ids;
import callout.shared.RunId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who solves which run. A claim lives as long as its heartbeat, by the database's clock; once
 * another has taken over, what the first one writes no longer counts.
 */
@Component
class ClaimRows {

  /** A run whose solver has been silent for so long is free to be solved by somebody else. */
  static final Duration SILENCE = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final Json json;

  ClaimRows(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty if the run is not to be solved now, or somebody is at it. */
  Optional<Claim> take(RunId run) {
    UUID token = Ids.next();
    int taken =
        jdbc.sql(
                """
                update planning_run set state = 'solving', claim = ?,
                  heartbeat_at = clock_timestamp(), solving_since = clock_timestamp()
                where id = ? and (state = 'collected' or (state = 'solving' and
                  (heartbeat_at is null or heartbeat_at < clock_timestamp() - make_interval(secs => ?))))
                """)
            .params(token, run.value(), (double) SILENCE.toSeconds())
            .update();
    return taken == 1 ? Optional.of(new Claim(run, token)) : Optional.empty();
  }

  /** What the holder of a claim hears when it shows that it is alive. */
  enum Pulse {
    /** Go on. */
    HELD,
    /** Somebody has asked for the best that was found so far. */
    STOP_ASKED,
    /** The claim no longer holds: the run was discarded, or taken over. */
    LOST
  }

  Pulse beat(Claim claim) {
    return jdbc.sql(
            """
            update planning_run set heartbeat_at = clock_timestamp() where claim = ?
            returning stop_asked
            """)
        .param(claim.token())
        .query(Boolean.class)
        .optional()
        .map(asked -> asked ? Pulse.STOP_ASKED : Pulse.HELD)
        .orElse(Pulse.LOST);
  }

  /** Gives the run back unsolved, so that the next submit solves it at once. */
  void release(Claim claim) {
    jdbc.sql(
            """
            update planning_run set state = 'collected', claim = null, heartbeat_at = null
            where claim = ?
            """)
        .param(claim.token())
        .update();
  }

  /** Keeps what was found; false if the claim no longer holds, and then nothing is kept. */
  boolean solved(Claim claim, Solution solution, boolean announced) {
    return jdbc.sql(
                """
                update planning_run set state = 'solved', result = ?::jsonb, announced = ?,
                  claim = null, heartbeat_at = null
                where claim = ?
                """)
            .params(json.write(solution), announced, claim.token())
            .update()
        == 1;
  }

  /** Keeps why nothing was found; false if the claim no longer holds. */
  boolean failed(Claim claim, String message, boolean announced) {
    return jdbc.sql(
                """
                update planning_run set state = 'failed', message = ?, announced = ?,
                  claim = null, heartbeat_at = null
                where claim = ?
                """)
            .params(message, announced, claim.token())
            .update()
        == 1;
  }

  /** True for one caller per ended run: the one who has to tell. */
  boolean markAnnounced(RunId run) {
    return jdbc.sql(
                """
                update planning_run set announced = true
                where id = ? and state in ('solved', 'failed') and not announced
                """)
            .param(run.value())
            .update()
        == 1;
  }
}
