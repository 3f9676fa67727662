package callout.audit;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

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

  /** Does in somebody's name what that person has asked for earlier. */
  public static void as(String name, Runnable action) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(name, null, List.of())));
      action.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
