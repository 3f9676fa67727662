package callout.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class EngineRestTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  private final EngineRest rules = new EngineRest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST task",
        "POST task/count",
        "POST task/4711/claim",
        "POST task/4711/unclaim",
        "POST task/4711/submit-form",
        "POST filter/12/list",
        "POST filter/12/count",
        "POST history/task",
        "GET task/4711/form-variables",
        "OPTIONS task/4711"
      })
  void letsTasklistWork(String request) {
    assertThat(mayDo(request, Role.TECHNICIAN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT task/4711/variables/workDone",
        "POST task/4711/variables",
        "PUT task/4711/localVariables/x",
        "POST task/4711/assignee",
        "POST task/4711/delegate",
        "POST task/4711/resolve",
        "POST task/4711/bpmnError",
        "POST task/4711/bpmnEscalation",
        "POST task/4711/complete",
        "POST task/4711/identity-links",
        "PUT task/4711",
        "DELETE task/4711",
        "POST task/create",
        "POST task/4711/comment/create",
        "POST task/4711/submit-form/x",
        "POST process-instance/4711/modification",
        "POST process-instance/4711/variables",
        "POST execution/4711/signal",
        "POST message",
        "POST signal",
        "POST deployment/create",
        "POST filter/create",
        "PUT filter/12",
        "POST identity/verify",
        "PUT user/sam/credentials",
        "POST process-definition/service-request/start",
        "POST process-definition/key/service-request/start",
        "POST process-definition/key/visit/submit-form",
        "PATCH task/4711",
        "TRACE task"
      })
  void keepsStaffFromGoingAroundTheForm(String request) {
    for (Role role : List.of(Role.TECHNICIAN, Role.AGENT, Role.SUPERVISOR, Role.DISPATCHER)) {
      assertThat(mayDo(request, role)).as(role.code()).isFalse();
    }
    assertThat(mayDo(request, Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void letsEachRoleStartItsOwnProcess() {
    String request = "POST process-definition/service-request:3:8f1c/submit-form";
    String planning = "POST process-definition/key/route-planning/submit-form";
    assertThat(mayDo(request, Role.AGENT)).isTrue();
    assertThat(mayDo(request, Role.DISPATCHER)).isFalse();
    assertThat(mayDo(planning, Role.DISPATCHER)).isTrue();
    assertThat(mayDo(planning, Role.TECHNICIAN)).isFalse();
    assertThat(mayDo("POST process-definition/service-request-x/submit-form", Role.AGENT))
        .isFalse();
  }

  @Test
  void letsNobodyInWithoutARole() {
    var anonymous =
        new AnonymousAuthenticationToken(
            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    assertThat(mayDo("GET task", anonymous)).isFalse();
    assertThat(mayDo("POST task", anonymous)).isFalse();
    var nobody = new TestingAuthenticationToken("nobody", null, List.of());
    assertThat(mayDo("GET task", nobody)).isFalse();
  }

  private boolean mayDo(String request, Role role) {
    return mayDo(request, new TestingAuthenticationToken("sam", null, "ROLE_" + role.name()));
  }

  private boolean mayDo(String request, Authentication who) {
    String[] parts = request.split(" ");
    var http = new MockHttpServletRequest(parts[0], ENGINE + parts[1]);
    return rules.check(() -> who, new RequestAuthorizationContext(http)).isGranted();
  }
}
