package callout.shared;

/**
 * The product says no for a reason the person asking can understand and act on. A fault is never
 * dressed as a refusal. The message is shown to people; the code is stable and names the reason.
 */
public abstract class Refusal extends RuntimeException {

  private final String code;

  protected Refusal(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable kebab-case name of the reason, such as {@code visit-not-started}. */
  public String code() {
    return code;
  }
}
