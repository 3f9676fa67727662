package callout.workflow.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
final class TooManyAttempts extends AuthenticationException {

  TooManyAttempts() {
    super("Too many attempts to sign in; wait some minutes.");
  }
}
