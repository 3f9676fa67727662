package callout.integration;

import callout.access.ApiKey;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Another system, known by its API key. Its authorities are the key's scopes. */
final class ApiCaller extends AbstractAuthenticationToken {

  private static final String SCOPE = "SCOPE_";

  private final transient ApiKey key;

  ApiCaller(ApiKey key) {
    super(authorities(key));
    this.key = key;
    setAuthenticated(true);
  }

  private static List<SimpleGrantedAuthority> authorities(ApiKey key) {
    return key.scopes().stream().map(scope -> new SimpleGrantedAuthority(SCOPE + scope)).toList();
  }

  ApiKey key() {
    return key;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return key;
  }

  /** How the caller is named in the audit trail. */
  @Override
  public String getName() {
    return "api:" + key.name();
  }
}
