package callout.workflow.signin;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Refuses everybody. For the rule file of Camunda's web apps, which grants whatever no rule of it
 * speaks of: leaving a line out opens a door.
 */
public final class DenyAll implements RequestAuthorizer {

  @Override
  public Authorization authorize(Map<String, String> parameters) {
    return Authorization.denied(Authentication.ANONYMOUS);
  }
}
