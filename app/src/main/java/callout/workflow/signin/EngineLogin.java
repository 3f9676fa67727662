package callout.workflow.signin;

import callout.web.StaffPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/**
 * Tells Camunda's web apps who is signed in. They ask it at each request, so a change of user in
 * one browser follows. Made by the web apps' filter, by name: public, without arguments.
 */
public final class EngineLogin extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    return StaffPrincipal.find()
        .map(staff -> AuthenticationResult.successful(staff.username()))
        .orElseGet(AuthenticationResult::unsuccessful);
  }
}
