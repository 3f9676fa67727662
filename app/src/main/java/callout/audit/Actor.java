package callout.audit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting now: the person or API key signed in on this thread, or the system itself. */
public final class Actor {

  /** Name of the system where no person acts: timers, jobs, start-up. */
  public static final String SYSTEM = "system";

  private Actor() {}

  public static String current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || !authentication.isAuthenticated()
        ? SYSTEM
        : authentication.getName();
  }
}
