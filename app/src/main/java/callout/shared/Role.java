package callout.shared;

import java.util.Locale;

/** What a member of staff does; a Camunda group of the same code exists for each. */
public enum Role {
  AGENT,
  SUPERVISOR,
  DISPATCHER,
  TECHNICIAN,
  ADMINISTRATOR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
