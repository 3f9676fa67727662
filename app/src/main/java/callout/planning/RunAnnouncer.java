package callout.planning;

import callout.journal.Journal;
import callout.shared.RunId;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a run's outcome and tells of it, in one transaction, since whoever listens moves a process
 * on in it. When listeners keep refusing, the outcome is kept untold; the next submit tells it.
 */
@Component
class RunAnnouncer {

  private static final Logger LOG = LoggerFactory.getLogger(RunAnnouncer.class);
  private static final int ATTEMPTS = 4;

  private final ClaimRows claims;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Duration pause;

  RunAnnouncer(
      ClaimRows claims,
      Journal journal,
      PlatformTransactionManager transactions,
      PlanningSettings settings) {
    this.claims = claims;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
    this.pause = settings.announcePause();
  }

  void solved(Claim claim, Solution solution) {
    if (!told(claim.run(), () -> claims.solved(claim, solution, true))) {
      claims.solved(claim, solution, false);
    }
  }

  void failed(Claim claim, String message) {
    if (!told(claim.run(), () -> claims.failed(claim, message, true))) {
      claims.failed(claim, message, false);
    }
  }

  /** Tells of a run that has ended without anybody being told; nothing for any other. */
  void announce(RunId run) {
    told(run, () -> claims.markAnnounced(run));
  }

  /**
   * @param change false if there is nothing to tell
   * @return false if it could not be told
   */
  private boolean told(RunId run, Supplier<Boolean> change) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        transaction.executeWithoutResult(
            status -> {
              if (change.get()) {
                journal.publish(new RoutesSolved(run));
              }
            });
        return true;
      } catch (RuntimeException e) {
        LOG.warn("Planning run {} could not be announced (attempt {}).", run, attempt, e);
        if (attempt == ATTEMPTS || !paused(attempt)) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean paused(int attempt) {
    try {
      Thread.sleep(pause.multipliedBy(attempt).toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
