package callout.shared;

import java.util.regex.Pattern;

/** Which characters a text may hold, whoever sends it. */
public final class Characters {

  /** They make a line look like another one (Unicode TR 36); German and English need none. */
  private static final Pattern TURNS_AROUND = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Half of a character: nothing that could be stored or shown. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

  private Characters() {}

  /** A text of any length. */
  public static boolean fit(String text) {
    return !CONTROL.matcher(text).find() && !HALF.matcher(text).find();
  }

  /** A text of one line, such as a name. */
  public static boolean fitLine(String text) {
    return fit(text) && !TURNS_AROUND.matcher(text).find();
  }
}
