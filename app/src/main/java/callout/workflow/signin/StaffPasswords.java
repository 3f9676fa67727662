package callout.workflow.signin;

import callout.shared.Role;
import callout.web.LoginAttempts;
import callout.web.StaffPrincipal;
import callout.web.TooManyAttempts;
import callout.workflow.StaffAreas;
import callout.workflow.StaffDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a member of staff's password with the engine, and turns groups into roles. */
@Component
class StaffPasswords implements AuthenticationProvider {

  private final IdentityService identity;
  private final StaffDirectory directory;
  private final StaffAreas areas;
  private final LoginAttempts attempts;

  StaffPasswords(
      IdentityService identity,
      StaffDirectory directory,
      ObjectProvider<StaffAreas> areas,
      Clock clock) {
    this.identity = identity;
    this.directory = directory;
    this.areas = areas.getIfAvailable(() -> username -> Set.of());
    this.attempts = new LoginAttempts(clock);
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String username = String.valueOf(login.getPrincipal()).strip().toLowerCase(Locale.ROOT);
    String address = address(login);
    if (!attempts.admit(username, address)) {
      throw new TooManyAttempts();
    }
    if (!identity.checkPassword(username, String.valueOf(login.getCredentials()))) {
      throw new BadCredentialsException("Unknown username or wrong password.");
    }
    attempts.succeeded(username, address);
    return signedIn(principal(username), login);
  }

  @Override
  public boolean supports(Class<?> login) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
  }

  private StaffPrincipal principal(String username) {
    return new StaffPrincipal(
        username,
        directory.name(username).orElse(username),
        directory.roles(username),
        areas.of(username));
  }

  private static Authentication signedIn(StaffPrincipal staff, Authentication login) {
    List<SimpleGrantedAuthority> authorities =
        staff.roles().stream()
            .map(Role::name)
            .sorted()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .toList();
    var authenticated = UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities);
    authenticated.setDetails(login.getDetails());
    return authenticated;
  }

  private static String address(Authentication login) {
    return login.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }
}
