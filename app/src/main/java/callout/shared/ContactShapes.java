package callout.shared;

import java.util.regex.Pattern;

/**
 * What an e-mail address and a phone number look like where people or systems enter them. Generous:
 * it finds what was put into the wrong field; whether anybody answers there only shows later.
 */
public final class ContactShapes {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\"<>,;]+@[^@\\s\"<>,;]+\\.[^@\\s\"<>,;.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./x-]{3,40}");

  private ContactShapes() {}

  public static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }
}
