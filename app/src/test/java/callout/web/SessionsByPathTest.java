package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionsByPathTest {

  private static final String STAFF_SESSION = "c3RhZmY=";
  private static final String PORTAL_SESSION = "cG9ydGFs";

  private final SessionsByPath sessions = new SessionsByPath();

  @Test
  void readsThePortalsCookieUnderThePortalOnly() {
    assertThat(sessions.resolveSessionIds(request("/portal"))).containsExactly("portal");
    assertThat(sessions.resolveSessionIds(request("/portal/cases"))).containsExactly("portal");
  }

  @Test
  void readsTheStaffCookieEverywhereElse() {
    assertThat(sessions.resolveSessionIds(request("/"))).containsExactly("staff");
    assertThat(sessions.resolveSessionIds(request("/portals"))).containsExactly("staff");
    assertThat(sessions.resolveSessionIds(request("/camunda/api/x"))).containsExactly("staff");
  }

  @Test
  void givesAnErrorPageTheSessionOfThePathThatFailed() {
    var failed = request("/error");
    failed.setDispatcherType(DispatcherType.ERROR);
    failed.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/portal/cases");
    var response = new MockHttpServletResponse();

    assertThat(sessions.resolveSessionIds(failed)).containsExactly("portal");
    sessions.setSessionId(failed, response, "next");

    assertThat(response.getCookie("STAFF")).isNull();
    assertThat(response.getCookie("PORTAL")).isNotNull();
  }

  @Test
  void keepsEachCookieToItsPathAndAwayFromScripts() {
    var response = new MockHttpServletResponse();
    sessions.setSessionId(request("/portal/login"), response, "one");
    sessions.setSessionId(request("/login"), response, "two");

    Cookie portal = response.getCookie("PORTAL");
    Cookie staff = response.getCookie("STAFF");
    assertThat(portal.getPath()).isEqualTo("/portal");
    assertThat(staff.getPath()).isEqualTo("/");
    assertThat(portal.isHttpOnly() && staff.isHttpOnly()).isTrue();
    assertThat(portal.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(staff.getAttribute("SameSite")).isEqualTo("Lax");
  }

  private static MockHttpServletRequest request(String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.setCookies(new Cookie("STAFF", STAFF_SESSION), new Cookie("PORTAL", PORTAL_SESSION));
    return request;
  }
}
