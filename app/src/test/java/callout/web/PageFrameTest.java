package callout.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageFrameTest {

  @Test
  void leadsATechnicianToNothingOfTheOffice() {
    assertThat(frame(Role.TECHNICIAN).navigation())
        .extracting(PageFrame.Place::key)
        .containsExactly("my-day", "tasks", "tasklist");
  }

  @Test
  void leadsADispatcherToPlanning() {
    assertThat(frame(Role.DISPATCHER).navigation())
        .extracting(PageFrame.Place::key)
        .contains("cases", "planning", "visits")
        .doesNotContain("cockpit", "my-day");
  }

  @Test
  void leadsThoseWhoEnterRequestsToImports() {
    assertThat(frame(Role.AGENT).navigation()).extracting(PageFrame.Place::key).contains("imports");
    assertThat(frame(Role.SUPERVISOR).navigation())
        .extracting(PageFrame.Place::key)
        .doesNotContain("imports");
  }

  @Test
  void leadsOnlyAdministratorsToApiKeys() {
    for (Role role : Role.values()) {
      assertThat(frame(role).navigation().stream().anyMatch(p -> p.href().equals("/api-keys")))
          .as(role.code())
          .isEqualTo(role == Role.ADMINISTRATOR);
    }
  }

  @Test
  void leadsOnlyAdministratorsToCockpit() {
    assertThat(frame(Role.ADMINISTRATOR).navigation())
        .extracting(PageFrame.Place::key)
        .contains("cockpit");
  }

  @Test
  void changesTheLanguageAndKeepsTheRestOfTheAddress() {
    var request = new MockHttpServletRequest("GET", "/cases");
    request.setQueryString("q=pump%20room&lang=en");
    var frame = PageFrame.of(person(Role.AGENT), request, Instant.EPOCH);
    assertThat(frame.languageHref("de")).isEqualTo("/cases?q=pump%20room&lang=de");
  }

  @Test
  void takesTheFirstLettersOfFirstAndLastName() {
    assertThat(PageFrame.initials("Ada Maria Bell")).isEqualTo("AB");
    assertThat(PageFrame.initials("Cher")).isEqualTo("C");
    assertThat(PageFrame.initials("  ")).isEmpty();
    assertThat(PageFrame.initials("Ada Ada Ada")).isEqualTo("AA");
  }

  private static PageFrame frame(Role role) {
    return PageFrame.of(person(role), new MockHttpServletRequest("GET", "/"), Instant.EPOCH);
  }

  private static StaffPrincipal person(Role role) {
    return new StaffPrincipal("ada", "Ada Bell", Set.of(role), Set.of());
  }
}
