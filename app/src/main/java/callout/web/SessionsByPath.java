package callout.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Two sessions that never meet in one browser: customers' under {@code /portal}, staff's everywhere
 * else, each with a cookie of its own. Both live in one table; each filter chain keeps its login
 * under a key of its own, so the value of one cookie is worth nothing in the other.
 *
 * <p>An error page is dispatched to {@code /error}, but belongs to the session of the path that
 * failed: deciding by {@code /error} would hand the portal's session to the staff cookie.
 */
final class SessionsByPath implements HttpSessionIdResolver {

  static final String STAFF_COOKIE = "STAFF";
  static final String PORTAL_COOKIE = "PORTAL";
  private static final String PORTAL = "/portal";

  private final HttpSessionIdResolver staff;
  private final HttpSessionIdResolver portal;

  SessionsByPath() {
    this.staff = resolver(STAFF_COOKIE, "/");
    this.portal = resolver(PORTAL_COOKIE, PORTAL);
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return of(request).resolveSessionIds(request);
  }

  @Override
  public void setSessionId(
      HttpServletRequest request, HttpServletResponse response, String sessionId) {
    of(request).setSessionId(request, response, sessionId);
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    of(request).expireSession(request, response);
  }

  private HttpSessionIdResolver of(HttpServletRequest request) {
    String path = originalUri(request).substring(request.getContextPath().length());
    return path.equals(PORTAL) || path.startsWith(PORTAL + "/") ? portal : staff;
  }

  private static String originalUri(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR
        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      return failed;
    }
    return request.getRequestURI();
  }

  private static HttpSessionIdResolver resolver(String name, String path) {
    var resolver = new CookieHttpSessionIdResolver();
    resolver.setCookieSerializer(cookie(name, path));
    return resolver;
  }

  private static CookieSerializer cookie(String name, String path) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath(path);
    cookie.setUseHttpOnlyCookie(true);
    // Camunda ends the whole session when a call lacks its token: no foreign page may send one
    cookie.setSameSite("Lax");
    return cookie;
  }
}
