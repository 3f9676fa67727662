package callout.workflow.signin;

import callout.web.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Where a login leads: to the page that asked for it, or back to the form with the reason. */
final class StaffLoginResults extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  StaffLoginResults() {
    setDefaultTargetUrl("/");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws ServletException, IOException {
    // a login kept under a key of its own is not found by name otherwise
    request
        .getSession()
        .setAttribute(
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "staff:" + login.getName());
    super.onAuthenticationSuccess(request, response, login);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String reason = failure instanceof TooManyAttempts ? "wait" : "error";
    response.sendRedirect(request.getContextPath() + AskForLogin.LOGIN + "?" + reason);
  }
}
