package callout.documents.verify;

import callout.documents.Fonts;
import callout.shared.Language;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of pages, to be searched however lines were wrapped: white space does not count, nor do
 * signs that a font may lack.
 */
final class PageText {

  /** A number that stands alone, maybe with the sign of a currency or of percent at it. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![^\\s€$£])[-−+]?\\d[\\d.,]*(?=[€$£%]?(?:\\s|$))");

  private final String text;
  private final String folded;
  private final int[] positions;

  PageText(String pages) {
    text = Normalizer.normalize(pages, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder();
    positions = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (counts(c)) {
        for (int unit = 0; unit < Character.charCount(c); unit++) {
          positions[kept.length() + unit] = i;
        }
        kept.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    positions[kept.length()] = text.length();
    folded = kept.toString();
  }

  /** Whether there is anything in a text that can be searched for. */
  static boolean shows(String text) {
    return !fold(text).isEmpty();
  }

  /**
   * Where the first occurrence ends, at or after a place; -1 if there is none.
   *
   * @param from 0 or what an earlier search gave
   */
  int find(String wanted, int from) {
    String sought = fold(wanted);
    int start = 0;
    while (start < folded.length() && positions[start] < from) {
      start++;
    }
    if (readsFromTheRight(wanted)) {
      return findWords(wanted, start);
    }
    int at = folded.indexOf(sought, start);
    return at < 0 ? -1 : sought.isEmpty() ? from : positions[at + sought.length() - 1] + 1;
  }

  /**
   * Words from the right and from the left stand on a page in another order than in the text, and
   * brackets are mirrored: such a text is there where all its words are, close together.
   */
  private int findWords(String wanted, int start) {
    List<String> words =
        Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
            .splitAsStream(Normalizer.normalize(wanted, Normalizer.Form.NFKC))
            .map(PageText::fold)
            .filter(word -> !word.isEmpty())
            .toList();
    int reach = 2 * fold(wanted).length();
    String first = words.isEmpty() ? "" : words.get(0);
    for (int at = folded.indexOf(first, start); at >= 0; at = folded.indexOf(first, at + 1)) {
      int end = 0;
      for (String word : words) {
        int found = folded.indexOf(word, Math.max(start, at - reach));
        end =
            found < 0 || found > at + reach
                ? Integer.MAX_VALUE
                : Math.max(end, found + word.length());
      }
      if (end <= folded.length()) {
        return end == 0 ? positions[start] : positions[end - 1] + 1;
      }
      if (first.isEmpty()) {
        break;
      }
    }
    return -1;
  }

  private static boolean readsFromTheRight(String text) {
    return text.codePoints()
        .mapToObj(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** The next numbers after a place, as this language writes them. */
  List<BigDecimal> numbers(int from, int most, Language language) {
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text).region(from, text.length());
    while (numbers.size() < most && found.find()) {
      String digits =
          language == Language.DE
              ? found.group().replace(".", "").replace(',', '.')
              : found.group().replace(",", "");
      try {
        numbers.add(new BigDecimal(digits.replace('−', '-')));
      } catch (NumberFormatException date) { // such as 4.5.2026 in English
        continue;
      }
    }
    return numbers;
  }

  private static String fold(String wanted) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(wanted, Normalizer.Form.NFKC)
        .codePoints()
        .filter(PageText::counts)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean counts(int c) {
    return Character.isLetterOrDigit(c) && Fonts.know(c) || c > ' ' && c < 0x7f;
  }
}
