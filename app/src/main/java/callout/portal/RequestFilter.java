package callout.portal;

import callout.shared.CaseNumber;
import callout.workflow.CustomerCase;
import callout.workflow.CustomerSearch;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of requests is asked for, as the address of the page says it.
 *
 * @param text empty for all
 * @param past whether ended requests are listed instead of open ones
 * @param after the last request seen: when it was sent and its number; empty for the first page
 */
public record RequestFilter(String text, boolean past, String after) {

  private static final String SEPARATOR = "~";

  static RequestFilter of(String text, String state, String after) {
    return new RequestFilter(text.strip(), state.equals("past"), after);
  }

  /** Whether it leaves out anything that an unfiltered list would show. */
  public boolean narrows() {
    return !text.isEmpty() || !after.isEmpty();
  }

  CustomerSearch search(List<CustomerSearch.Scope> scopes, Set<String> textLocations, int limit) {
    Key key = Key.of(after);
    return new CustomerSearch(
        scopes,
        text,
        textLocations,
        !past,
        key == null ? null : key.openedAt(),
        key == null ? null : key.number().value(),
        limit);
  }

  /** The same list without what was written into the search. */
  public String hrefOf(String state) {
    return href(state, "");
  }

  /** This list as it stands, for whoever asks whether it has changed. */
  public String href() {
    return href(past ? "past" : "open", after);
  }

  String hrefAfter(CustomerCase last) {
    return href(past ? "past" : "open", last.openedAt() + SEPARATOR + last.caseNumber());
  }

  private String href(String state, String after) {
    return UriComponentsBuilder.fromPath("/portal")
        .queryParam("q", "{q}")
        .queryParam("state", state)
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(text, after)
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
