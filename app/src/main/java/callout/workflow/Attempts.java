package callout.workflow;

import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a step anew when another step of the same case has crossed it: a confirmation that is
 * finished while the technician completes the visit, say. Whoever waits in front of a page has done
 * nothing wrong and need not know.
 */
@Component
public class Attempts {

  private static final int MOST = 5;

  /** The engine's words for: the execution above this one was deleted meanwhile. */
  private static final String PARENT_GONE = "ENGINE-03077";

  private final TransactionOperations transaction;

  Attempts(TransactionOperations transaction) {
    this.transaction = transaction;
  }

  /**
   * Runs the step in a transaction of its own, or in the running one, which its owner begins anew.
   *
   * @throws Busy if it was crossed each time
   */
  public void at(Runnable step) {
    of(
        () -> {
          step.run();
          return true;
        });
  }

  /**
   * The same for a step that answers something.
   *
   * @throws Busy if it was crossed each time
   */
  public <T> T of(Supplier<T> step) {
    if (isNested()) {
      return step.get();
    }
    for (int attempt = 1; attempt <= MOST; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
      } catch (RuntimeException e) {
        if (!isCrossed(e)) {
          throw e;
        }
      }
    }
    throw new Busy();
  }

  private static boolean isNested() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  private static boolean isCrossed(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || (cause instanceof ProcessEngineException
              && String.valueOf(cause.getMessage()).startsWith(PARENT_GONE))) {
        return true;
      }
    }
    return false;
  }
}
