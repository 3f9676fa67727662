package callout.workflow.web;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.workflow.CaseSearch;
import callout.workflow.CaseState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of cases is asked for, as the address of the page says it.
 *
 * @param text empty for all
 * @param state one of {@link #STATES}
 * @param phase empty for all
 * @param after the last case seen: when it was opened and its number; empty for the first page
 */
record CaseFilter(String text, String state, String phase, String after) {

  static final List<String> STATES = List.of("open", "closed", "all");
  private static final String SEPARATOR = "~";

  static CaseFilter of(String text, String state, String phase, String after) {
    return new CaseFilter(
        text.strip(),
        STATES.contains(state) ? state : "open",
        Station.PHASES.contains(phase) ? phase : "",
        after);
  }

  /** Whether it leaves out anything that an unfiltered list would show. */
  public boolean narrows() {
    return !text.isEmpty() || !phase.isEmpty() || !after.isEmpty();
  }

  CaseSearch search(Viewer viewer, int limit) {
    Key key = Key.of(after);
    return new CaseSearch(
        text.isEmpty() ? null : text,
        phase.isEmpty() ? null : phase,
        state.equals("all") ? null : Boolean.valueOf(state.equals("open")),
        viewer.areas(),
        viewer.worksInOffice() ? null : viewer.username(),
        key == null ? null : key.openedAt(),
        key == null ? null : key.number().value(),
        limit);
  }

  String hrefAfter(CaseState last) {
    return UriComponentsBuilder.fromPath("/cases")
        .queryParam("q", "{q}")
        .queryParam("state", state)
        .queryParam("phase", phase)
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(text, last.openedAt() + SEPARATOR + last.caseNumber())
        .toUriString();
  }

  private record Key(Instant openedAt, CaseNumber number) {

    /** Null for the first page, also where somebody has mangled the address. */
    static @Nullable Key of(String text) {
      int at = text.indexOf(SEPARATOR);
      if (at < 0) {
        return null;
      }
      try {
        return new Key(Instant.parse(text.substring(0, at)), CaseNumber.of(text.substring(at + 1)));
      } catch (DateTimeParseException | IllegalArgumentException mangled) {
        return null;
      }
    }
  }
}
