package callout.fieldwork;

import java.util.Optional;

/** How a visit ended. */
public enum VisitResult {
  DONE("done"),
  /** Something is left to do; another visit follows. */
  PARTLY("partly"),
  NOBODY_THERE("nobodyThere"),
  NOT_CARRIED_OUT("notCarriedOut");

  private final String code;

  VisitResult(String code) {
    this.code = code;
  }

  /** The word used in forms and models. */
  public String code() {
    return code;
  }

  public static Optional<VisitResult> ofCode(String code) {
    for (VisitResult result : values()) {
      if (result.code.equals(code)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
