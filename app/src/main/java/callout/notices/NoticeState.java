package callout.notices;

import java.util.Locale;

/** Where a notice is on its way. */
public enum NoticeState {
  /** To be sent, for the first time or again. */
  WAITING,
  /** Written while no mail server was configured; it is not sent later, for it may be stale. */
  HELD,
  /** Handed to the mail server. */
  SENT,
  /** Given up after the last attempt. */
  FAILED,
  /** Written for nobody: there is no usable address. */
  NO_ADDRESS;

  /** Kebab-case, as kept in the table and used in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NoticeState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
