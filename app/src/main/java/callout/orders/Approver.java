package callout.orders;

/** Who must approve an order. */
public enum Approver {
  NOBODY,
  AGENT,
  SUPERVISOR;

  static Approver of(String who) {
    return switch (who) {
      case "nobody" -> NOBODY;
      case "agent" -> AGENT;
      case "supervisor" -> SUPERVISOR;
      default ->
          throw new IllegalStateException(
              "The table order-approval answers '%s'; it may say nobody, agent or supervisor."
                  .formatted(who));
    };
  }
}
