package callout.orders;

/** Who must agree to a confirmation, as the table {@code confirmation-approval} says. */
public record Agreement(boolean supervisor, boolean customer) {

  static Agreement of(String who) {
    return switch (who) {
      case "nobody" -> new Agreement(false, false);
      case "supervisor" -> new Agreement(true, false);
      case "customer" -> new Agreement(false, true);
      case "both" -> new Agreement(true, true);
      default ->
          throw new IllegalStateException(
              "The table confirmation-approval answers '%s'; it may say nobody, supervisor, customer or both."
                  .formatted(who));
    };
  }

  /** The same with a supervisor, who sets the price that is missing. */
  Agreement withSupervisor() {
    return new Agreement(true, customer);
  }
}
