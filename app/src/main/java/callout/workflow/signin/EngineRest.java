package callout.workflow.signin;

import callout.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;

/**
 * What the engine's REST interface behind Tasklist lets staff do. It would let a task's assignee go
 * around the form: set the variable a gateway asks for, reassign, throw a BPMN error. So this lists
 * what Tasklist needs, and the rest is for administrators. The engine's own authorizations apply to
 * all of it as well.
 */
final class EngineRest implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String ENGINE = "/camunda/api/engine/engine/*/";

  private static final List<RequestMatcher> READING =
      List.of(
          post("task"),
          post("task/count"),
          post("filter/*/list"),
          post("filter/*/count"),
          post("history/task"));

  private static final List<RequestMatcher> WORKING =
      List.of(post("task/*/claim"), post("task/*/unclaim"), post("task/*/submit-form"));

  private static final List<RequestMatcher> STARTING =
      List.of(
          post("process-definition/{definition}/submit-form"),
          post("process-definition/key/{definition}/submit-form"));

  /** Who may start which process from Tasklist, by the process's key. */
  static final Map<String, Role> STARTERS =
      Map.of("service-request", Role.AGENT, "route-planning", Role.DISPATCHER);

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext context) {
    return new AuthorizationDecision(isAllowed(who.get(), context));
  }

  private static boolean isAllowed(Authentication staff, RequestAuthorizationContext context) {
    if (!staff.isAuthenticated() || staff.getAuthorities().isEmpty()) {
      return false;
    }
    if (has(staff, Role.ADMINISTRATOR)) {
      return true;
    }
    var request = context.getRequest();
    String method = request.getMethod();
    if (isStaff(staff) && (method.equals("GET") || method.equals("OPTIONS"))) {
      return true;
    }
    if (isStaff(staff)
        && (READING.stream().anyMatch(asked -> asked.matches(request))
            || WORKING.stream().anyMatch(asked -> asked.matches(request)))) {
      return true;
    }
    return STARTING.stream()
        .map(asked -> asked.matcher(request))
        .filter(MatchResult::isMatch)
        .anyMatch(match -> mayStart(staff, match.getVariables().get("definition")));
  }

  /** A definition's id is its key, its version and a number: {@code service-request:3:8f1c…}. */
  private static boolean mayStart(Authentication staff, @Nullable String definition) {
    Role starter = STARTERS.get(String.valueOf(definition).split(":", 2)[0]);
    return starter != null && has(staff, starter);
  }

  private static boolean isStaff(Authentication who) {
    return List.of(Role.values()).stream().anyMatch(role -> has(who, role));
  }

  private static boolean has(Authentication who, Role role) {
    return who.getAuthorities().stream()
        .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role.name()));
  }

  private static RequestMatcher post(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ENGINE + path);
  }
}
