package callout.portal;

import callout.access.PortalAccount;
import callout.access.PortalAccounts;
import callout.web.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Where a login of the portal leads: to the page that asked for it, in the language of the account;
 * or back to the form with the reason.
 */
final class PortalLoginResults extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private final PortalAccounts accounts;
  private final LocaleResolver languages;

  PortalLoginResults(PortalAccounts accounts, LocaleResolver languages) {
    this.accounts = accounts;
    this.languages = languages;
    setDefaultTargetUrl("/portal");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws ServletException, IOException {
    if (login.getPrincipal() instanceof PortalPrincipal person) {
      // a login kept under a key of its own is not found by name otherwise
      request
          .getSession()
          .setAttribute(
              FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
              "portal:" + person.account());
      Optional<PortalAccount> account = accounts.find(person.account());
      account.ifPresent(found -> languages.setLocale(request, response, found.language().locale()));
    }
    super.onAuthenticationSuccess(request, response, login);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String reason = failure instanceof TooManyAttempts ? "wait" : "error";
    response.sendRedirect(request.getContextPath() + AskForPortalLogin.LOGIN + "?" + reason);
  }
}
