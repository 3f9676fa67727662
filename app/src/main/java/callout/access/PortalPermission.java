package callout.access;

import java.util.Locale;

/** What a grant lets its account do at the places it covers. */
public enum PortalPermission {
  /** Follow requests: where they stand, appointments, what happened. */
  SEE,
  /** Send requests, answer questions, agree to changes, cancel. */
  SUBMIT,
  /** Read what was released: reports and files. */
  FILES;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PortalPermission ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
