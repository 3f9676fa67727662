package callout.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One person's mail address, without a name: nothing in it can reach into a mail's headers. */
record MailAddress(String value) {

  /** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them angle brackets. */
  private static final int MAX_LENGTH = 254;

  /** Empty for anything that is not exactly one address. */
  static Optional<MailAddress> of(String text) {
    String trimmed = text.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || trimmed.chars().anyMatch(MailAddress::isForbidden)) {
      return Optional.empty();
    }
    try {
      String address = trimmed.substring(0, at) + "@" + IDN.toASCII(trimmed.substring(at + 1));
      if (address.length() > MAX_LENGTH
          || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
        return Optional.empty();
      }
      new InternetAddress(address, true).validate();
      return Optional.of(new MailAddress(address));
    } catch (AddressException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c)
        || Character.isWhitespace(c)
        || "<>,;:\"()[]\\".indexOf(c) >= 0;
  }
}
