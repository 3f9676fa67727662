package callout.workflow.forms;

import org.jspecify.annotations.Nullable;

/**
 * The form being submitted on this thread, on its way from the engine's form handler to the
 * receiver. It never becomes a process variable, so nothing of it stays in the engine's tables.
 */
final class Submission {

  private static final ThreadLocal<@Nullable Submission> CURRENT = new ThreadLocal<>();

  private final String scopeId;
  private final FormValues values;

  private Submission(String scopeId, FormValues values) {
    this.scopeId = scopeId;
    this.values = values;
  }

  static void begin(String scopeId, FormValues values) {
    CURRENT.set(new Submission(scopeId, values));
  }

  /** The values submitted for this task or instance; null if it was not completed by its form. */
  static @Nullable FormValues take(String scopeId) {
    Submission current = CURRENT.get();
    CURRENT.remove();
    return current != null && current.scopeId.equals(scopeId) ? current.values : null;
  }
}
