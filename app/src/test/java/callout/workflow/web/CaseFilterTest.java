package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.Role;
import callout.workflow.CaseSearch;
import callout.workflow.CaseState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class CaseFilterTest {

  private static final Viewer AGENT = new Viewer("ada", Set.of(Role.AGENT), Set.of());
  private static final Viewer TECHNICIAN = new Viewer("ben", Set.of(Role.TECHNICIAN), Set.of());

  @Test
  void asksForOpenCasesUnlessToldOtherwise() {
    assertThat(CaseFilter.of("", "nonsense", "nonsense", "").search(AGENT, 10))
        .isEqualTo(new CaseSearch(null, null, true, Set.of(), null, null, null, 10));
  }

  @Test
  void showsATechnicianOwnCasesOnly() {
    assertThat(CaseFilter.of("", "all", "", "").search(TECHNICIAN, 10).participant())
        .isEqualTo("ben");
  }

  @Test
  void goesOnAfterTheLastCaseSeen() {
    Instant opened = Instant.parse("2026-11-23T09:00:00.123456Z");
    CaseFilter filter = CaseFilter.of("5 & 6%", "closed", "", "");
    var next = UriComponentsBuilder.fromUri(URI.create(filter.hrefAfter(lastSeen(opened)))).build();
    assertThat(next.getQueryParams().getFirst("q")).isEqualTo("5%20%26%206%25");
    String after = URI.create("?" + next.getQuery()).getQuery().replaceAll(".*after=", "");
    CaseSearch search = CaseFilter.of("5 & 6%", "closed", "", after).search(AGENT, 10);
    assertThat(search.before()).isEqualTo(opened);
    assertThat(search.beforeNumber()).isEqualTo("C-000042");
  }

  @Test
  void beginsAnewWhereSomebodyHasMangledTheAddress() {
    for (String mangled : new String[] {"~", "yesterday~C-000001", "2026-11-23T09:00:00Z~1", "x"}) {
      assertThat(CaseFilter.of("", "all", "", mangled).search(AGENT, 10).before()).isNull();
    }
  }

  private static CaseState lastSeen(Instant opened) {
    return new CaseState(
        CaseNumber.of("C-000042"),
        "K-1",
        "Palms",
        null,
        "Repair",
        "review",
        List.of("intake", "review"),
        null,
        null,
        opened,
        opened,
        null,
        null);
  }
}
