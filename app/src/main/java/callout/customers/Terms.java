package callout.customers;

import java.util.Locale;

/** On which terms a customer gets work done. */
public enum Terms {
  /** Pays after each job. */
  STANDARD,
  /** Has a contract; small work needs no further word. */
  CONTRACT,
  /** Pays before anybody comes. */
  PREPAYMENT;

  /** The word used in tables and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Terms ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
