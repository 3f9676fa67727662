package callout.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals as people write them. */
public final class Decimals {

  private static final Pattern THOUSANDS_BY_COMMA =
      Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern THOUSANDS_BY_POINT =
      Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");

  private Decimals() {}

  /**
   * A number that somebody typed, with a point before the decimals and nothing between the
   * thousands. "1,500" is fifteen hundred to those who write English and one and a half to those
   * who write German; where only one reading is possible, as of "1,5", it is taken from either.
   *
   * @return the text as it is where it is no number
   */
  public static String typed(String text, Language language) {
    String number = text.strip();
    boolean comma = language == Language.EN;
    if ((comma ? THOUSANDS_BY_COMMA : THOUSANDS_BY_POINT).matcher(number).matches()) {
      number = number.replace(comma ? "," : ".", "");
    }
    return number.replace(',', '.');
  }

  /** The same number without zeros nobody needs: 2.50 is 2.5, and 10.00 is 10, not 1E+1. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
