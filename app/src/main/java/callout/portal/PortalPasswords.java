package callout.portal;

import callout.access.PortalAccount;
import callout.access.PortalAccounts;
import callout.web.LoginAttempts;
import callout.web.TooManyAttempts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks the password of a portal account; guesses are slowed down. */
final class PortalPasswords implements AuthenticationProvider {

  /** No role of the staff: nothing of theirs opens to it. */
  static final String AUTHORITY = "PORTAL_ACCOUNT";

  private final PortalAccounts accounts;
  private final LoginAttempts attempts;

  PortalPasswords(PortalAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.attempts = new LoginAttempts(clock);
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String name = String.valueOf(login.getPrincipal()).strip().toLowerCase(Locale.ROOT);
    String address = address(login);
    if (!attempts.admit(name, address)) {
      throw new TooManyAttempts();
    }
    PortalAccount account =
        accounts
            .authenticate(name, String.valueOf(login.getCredentials()))
            .orElseThrow(() -> new BadCredentialsException("Unknown address or wrong password."));
    attempts.succeeded(name, address);
    var authenticated =
        UsernamePasswordAuthenticationToken.authenticated(
            new PortalPrincipal(account.id(), account.login()),
            null,
            List.of(new SimpleGrantedAuthority(AUTHORITY)));
    authenticated.setDetails(login.getDetails());
    return authenticated;
  }

  @Override
  public boolean supports(Class<?> login) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
  }

  private static String address(Authentication login) {
    return login.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }
}
