package callout.web;

import callout.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands around every page of somebody who is signed in; templates know it as {@code frame}.
 *
 * @param name the person's name
 * @param initials at most two letters for the round mark beside it
 * @param roles codes of the person's roles
 * @param navigation the places this person's roles lead to
 * @param address the page's own address, for links that only change the language
 * @param drawnAtMillis epoch milliseconds before anything on the page was read
 */
public record PageFrame(
    String name,
    String initials,
    List<String> roles,
    List<Place> navigation,
    String address,
    long drawnAtMillis) {

  /**
   * A place in the navigation.
   *
   * @param key names its text and its picture
   * @param apart whether it leads out of Callout's own pages
   */
  public record Place(String key, String href, boolean apart) {}

  private static final Set<Role> OFFICE =
      EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.DISPATCHER, Role.ADMINISTRATOR);
  private static final Set<Role> ENTERERS = EnumSet.of(Role.AGENT, Role.ADMINISTRATOR);
  private static final Set<Role> BOARD_READERS =
      EnumSet.of(Role.SUPERVISOR, Role.DISPATCHER, Role.ADMINISTRATOR);
  private static final Set<Role> PLANNERS = EnumSet.of(Role.DISPATCHER, Role.ADMINISTRATOR);

  static PageFrame of(StaffPrincipal person, HttpServletRequest request, Instant drawnAt) {
    return new PageFrame(
        person.name(),
        initials(person.name()),
        person.roles().stream().sorted().map(Role::code).toList(),
        places(person.roles()),
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam(LanguageChoice.NAME)
            .build()
            .toUriString(),
        drawnAt.toEpochMilli());
  }

  /** This page in another language. */
  public String languageHref(String language) {
    return UriComponentsBuilder.fromUriString(address)
        .queryParam(LanguageChoice.NAME, language)
        .build()
        .toUriString();
  }

  /** The first letters of the first and the last word of a name. */
  public static String initials(String name) {
    List<String> words =
        Arrays.stream(name.trim().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    return words.stream()
        .filter(word -> word.equals(words.get(0)) || word.equals(words.get(words.size() - 1)))
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining());
  }

  private static List<Place> places(Set<Role> roles) {
    boolean office = roles.stream().anyMatch(OFFICE::contains);
    List<Place> places = new ArrayList<>();
    if (office) {
      places.add(new Place("home", "/", false));
    }
    if (roles.contains(Role.TECHNICIAN)) {
      places.add(new Place("my-day", "/my-day", false));
    }
    places.add(new Place("tasks", "/tasks", false));
    if (office) {
      places.add(new Place("cases", "/cases", false));
    }
    if (roles.stream().anyMatch(ENTERERS::contains)) {
      places.add(new Place("imports", "/imports", false));
    }
    if (roles.stream().anyMatch(BOARD_READERS::contains)) {
      places.add(new Place("board", "/board", false));
    }
    if (roles.stream().anyMatch(PLANNERS::contains)) {
      places.add(new Place("planning", "/planning", false));
      places.add(new Place("visits", "/visits", false));
    }
    if (roles.contains(Role.ADMINISTRATOR)) {
      places.add(new Place("api-keys", "/api-keys", false));
    }
    places.add(new Place("tasklist", "/camunda/app/tasklist/default/", true));
    if (roles.contains(Role.ADMINISTRATOR)) {
      places.add(new Place("cockpit", "/camunda/app/cockpit/default/", true));
    }
    return List.copyOf(places);
  }
}
