package callout.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is mentioned in a text: {@code @username} or {@code @First Last}, in small or large
 * letters. An @ inside a word, as in a mail address, mentions nobody, and neither does a name that
 * nobody has.
 */
public final class Mentions {

  /**
   * A mention.
   *
   * @param start where its @ is
   * @param end after its last letter
   */
  public record Found(int start, int end, Colleague colleague) {}

  private Mentions() {}

  public static List<Found> in(String text, Collection<Colleague> staff) {
    List<Found> found = new ArrayList<>();
    int at = text.indexOf('@');
    while (at >= 0) {
      Found longest = at > 0 && isPartOfWord(text.charAt(at - 1)) ? null : at(text, at, staff);
      if (longest != null) {
        found.add(longest);
      }
      at = text.indexOf('@', longest == null ? at + 1 : longest.end());
    }
    return found;
  }

  /** "Ben Ortiz" rather than "ben" where both are somebody. */
  private static @Nullable Found at(String text, int at, Collection<Colleague> staff) {
    Found longest = null;
    for (Colleague colleague : staff) {
      for (String name : List.of(colleague.name(), colleague.username())) {
        int end = at + 1 + name.length();
        boolean longer = longest == null || end > longest.end();
        if (longer && !name.isBlank() && stands(name, text, at + 1)) {
          longest = new Found(at, end, colleague);
        }
      }
    }
    return longest;
  }

  private static boolean stands(String name, String text, int from) {
    int end = from + name.length();
    return text.regionMatches(true, from, name, 0, name.length())
        && (end == text.length() || !goesOn(text, end));
  }

  /** A full stop ends a sentence; before a letter it is part of a username. */
  private static boolean goesOn(String text, int end) {
    char next = text.charAt(end);
    boolean joins = next == '.' || next == '-';
    return joins
        ? end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1))
        : isPartOfWord(next);
  }

  private static boolean isPartOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.' || letter == '-';
  }
}
