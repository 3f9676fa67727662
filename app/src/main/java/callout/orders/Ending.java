package callout.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a coordinator ends the work of an order, as entered.
 *
 * @param closure {@code done} or {@code notCarriedOut}
 * @param reason code from the list; required if it was not carried out
 * @param note for the customer; may be missing
 * @param openLines numbers of the lines that stay to be done in a follow-up order
 * @param followUpText what else is to be done there
 */
public record Ending(
    @Nullable String closure,
    @Nullable String reason,
    @Nullable String note,
    List<Integer> openLines,
    @Nullable String followUpText) {

  /** Codes of the reasons why work was not carried out; the forms of technicians have the same. */
  public static final List<String> REASONS =
      List.of("customerAbsent", "noAccess", "partMissing", "unsafe", "other");
}
