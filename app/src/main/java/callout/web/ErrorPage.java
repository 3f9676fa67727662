package callout.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: whatever nobody answered becomes a page for people, a problem for systems. */
@Controller
class ErrorPage implements ErrorController {

  private static final String VIEW = "error";

  @RequestMapping("${server.error.path:/error}")
  Object show(HttpServletRequest request) {
    ProblemDetail problem = problem(request);
    return wantsPage(request)
        ? of(problem, request)
        : ResponseEntity.status(problem.getStatus())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
  }

  ModelAndView of(ProblemDetail problem, HttpServletRequest request) {
    int status = problem.getStatus();
    var page = new ModelAndView(VIEW, HttpStatus.valueOf(status));
    page.addObject("status", status);
    page.addObject("home", isPortals(request) ? "/portal" : "/");
    page.addObject(
        "kind",
        switch (status) {
          case 401, 403 -> "forbidden";
          case 404 -> "missing";
          default -> status >= 500 ? "fault" : "refused";
        });
    page.addObject("detail", problem.getDetail());
    page.addObject("faultId", properties(problem, "faultId"));
    return page;
  }

  static ProblemDetail fault(String id) {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "fault",
            "Something failed here. Its id is " + id + ".");
    problem.setProperty("faultId", id);
    return problem;
  }

  /** Browsers ask for HTML by name; the public interface always speaks JSON. */
  static boolean wantsPage(HttpServletRequest request) {
    String path = String.valueOf(originalPath(request));
    String accept = request.getHeader("Accept");
    return !path.startsWith(request.getContextPath() + "/api/")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Customers go back to their own first page. */
  private static boolean isPortals(HttpServletRequest request) {
    String path = originalPath(request);
    String portal = request.getContextPath() + "/portal";
    return path.equals(portal) || path.startsWith(portal + "/");
  }

  private static ProblemDetail problem(HttpServletRequest request) {
    HttpStatus status = status(request);
    if (status.is5xxServerError()) {
      Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      Throwable failure =
          cause instanceof Throwable thrown
              ? thrown
              : new IllegalStateException("An answer of " + status + " without a cause.");
      return fault(Faults.log(request.getMethod(), originalPath(request), failure));
    }
    return Problems.of(
        status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), sentence(status));
  }

  private static String sentence(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "A login is needed.";
      case FORBIDDEN -> "This is not allowed.";
      case NOT_FOUND -> "There is nothing here.";
      default -> status.getReasonPhrase() + ".";
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    // somebody opened /error itself
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  private static String originalPath(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  private static @Nullable Object properties(ProblemDetail problem, String name) {
    return problem.getProperties() == null ? null : problem.getProperties().get(name);
  }
}
