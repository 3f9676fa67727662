package callout.portal;

import callout.access.PortalAccounts;
import callout.access.PortalGrants;
import callout.access.PortalSight;
import callout.shared.Language;
import callout.web.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before each page of the portal: reads what the person may do now, ends the session of an account
 * that was closed, gives the page its frame, and remembers a language that was chosen.
 */
@Configuration(proxyBeanMethods = false)
class PortalPages implements WebMvcConfigurer, HandlerInterceptor {

  private final PortalGrants grants;
  private final PortalAccounts accounts;

  PortalPages(PortalGrants grants, PortalAccounts accounts) {
    this.grants = grants;
    this.accounts = accounts;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/portal", "/portal/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<PortalPrincipal> person = signedIn();
    if (person.isEmpty()) {
      return true; // the chain lets nobody through but to the login
    }
    Optional<PortalSight> sight = grants.sightOf(person.get().account());
    if (sight.isEmpty()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      AskForPortalLogin.ask(request, response);
      return false;
    }
    String chosen = request.getParameter(LanguageChoice.NAME);
    if (chosen != null) {
      accounts.speaks(person.get().account(), Language.ofCode(chosen));
    }
    request.setAttribute(Visitor.SIGHT, sight.get());
    request.setAttribute("portal", PortalFrame.of(sight.get().account(), request));
    return true;
  }

  static Optional<PortalPrincipal> signedIn() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login != null && login.getPrincipal() instanceof PortalPrincipal person
        ? Optional.of(person)
        : Optional.empty();
  }
}
