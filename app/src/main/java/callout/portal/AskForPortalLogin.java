package callout.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers whoever is not signed in to the portal: a person opening a page is sent to its login, a
 * part of a page (htmx) takes the whole page there, everything else gets 401.
 */
final class AskForPortalLogin implements AuthenticationEntryPoint {

  static final String LOGIN = "/portal/login";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
      throws IOException {
    ask(request, response);
  }

  static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String login = request.getContextPath() + LOGIN;
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", login);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (opensPage(request)) {
      response.sendRedirect(login);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** True for what a person typed, clicked or bookmarked: worth returning to after the login. */
  static boolean opensPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null;
  }
}
