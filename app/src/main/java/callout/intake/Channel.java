package callout.intake;

import java.util.Locale;

/** The way a request came in. */
public enum Channel {
  API,
  STAFF,
  PORTAL,
  IMPORT,
  PLAN,
  /** Somebody of the office draws up an order; also what follows from another case. */
  ORDER;

  /** The word that decision tables use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
