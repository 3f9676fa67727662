package callout.intake;

import java.util.Optional;

/** What a reviewer decides about a request. */
public enum ReviewDecision {
  ACCEPT("accept"),
  REJECT("reject"),
  /** The customer is asked first; the request comes back with the answer. */
  ASK("ask"),
  /** The request goes on in an open case of the same customer. */
  MERGE("merge");

  private final String code;

  ReviewDecision(String code) {
    this.code = code;
  }

  /** The word used in forms and models. */
  public String code() {
    return code;
  }

  public static Optional<ReviewDecision> ofCode(String code) {
    for (ReviewDecision decision : values()) {
      if (decision.code.equals(code)) {
        return Optional.of(decision);
      }
    }
    return Optional.empty();
  }
}
