package callout.orders;

import callout.shared.FieldChecks;
import java.util.Set;

/** Holds what a coordinator says at the end of an order against what it needs. */
final class EndingCheck {

  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_TEXT = 2000;
  private static final Set<String> CLOSURES = Set.of("done", "notCarriedOut");

  private EndingCheck() {}

  /**
   * @throws callout.shared.InvalidInput naming each mistake at its field
   */
  static void check(Ending ending, OrderFacts order) {
    String closure = String.valueOf(ending.closure());
    boolean notDone = closure.equals("notCarriedOut");
    boolean knownLines =
        order.lines().stream().map(OrderLine::number).toList().containsAll(ending.openLines());
    new FieldChecks()
        .that(CLOSURES.contains(closure), "closure", "required", "Say how it ended.")
        .that(
            !notDone || Ending.REASONS.contains(String.valueOf(ending.reason())),
            "reason",
            "required",
            "Choose a reason.")
        .optional("note", ending.note(), LONGEST_NOTE)
        .optional("followUpText", ending.followUpText(), LONGEST_TEXT)
        .that(knownLines, "openLines", "no-option", "Choose lines of the order.")
        .done();
  }
}
