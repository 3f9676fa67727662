package callout.web;

import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
public final class TooManyAttempts extends AuthenticationException {

  public TooManyAttempts() {
    super("Too many attempts to sign in; wait some minutes.");
  }
}
