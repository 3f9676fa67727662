package callout.fieldwork;

import java.util.Optional;

/** Why work was not carried out. */
public enum NotDoneReason {
  CUSTOMER_ABSENT("customerAbsent"),
  NO_ACCESS("noAccess"),
  PART_MISSING("partMissing"),
  UNSAFE("unsafe"),
  OTHER("other");

  private final String code;

  NotDoneReason(String code) {
    this.code = code;
  }

  /** The word used in forms. */
  public String code() {
    return code;
  }

  public static Optional<NotDoneReason> ofCode(String code) {
    for (NotDoneReason reason : values()) {
      if (reason.code.equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
