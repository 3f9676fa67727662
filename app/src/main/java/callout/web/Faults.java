package callout.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a fault an id that stands in the log beside its cause and is all a person gets to see. */
final class Faults {

  private static final Logger log = LoggerFactory.getLogger(Faults.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private Faults() {}

  /**
   * @return the id, such as {@code F-1a2b3c4d}
   */
  static String log(String method, String path, Throwable cause) {
    var bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    String id = "F-" + HexFormat.of().formatHex(bytes);
    // the path is the sender's: no line breaks into the log
    log.error("Fault {} in {} {}", id, method, path.replaceAll("[\\r\\n]", "_"), cause);
    return id;
  }
}
