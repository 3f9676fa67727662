package callout.workflow.web;

import callout.shared.ConfirmationId;
import callout.shared.DocumentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of an order that ask their customer, or asked, in the customer's words. What supervisors
 * said about them is not in here.
 *
 * @param number of the confirmation within its order, as its document has it
 * @param subject the first change, shortened
 * @param changes each with its price
 * @param totals what the order came to and comes to with them; empty where nobody can tell any more
 * @param photos that show why
 * @param answer null while there is none
 * @param endedAt when they were agreed to or refused; null until then
 * @param task that waits for the customer's answer; null if none does
 */
public record CustomerChange(
    ConfirmationId id,
    int number,
    String subject,
    List<String> changes,
    List<Total> totals,
    String reason,
    List<DocumentId> photos,
    @Nullable Answer answer,
    @Nullable Instant endedAt,
    @Nullable String task) {

  /**
   * Net, tax or gross.
   *
   * @param amount before, after and the difference
   */
  public record Total(String name, String amount) {}

  /**
   * What the customer said.
   *
   * @param by the actor who entered it; staff are told answers on the phone
   * @param remark whoever entered it may have written it for colleagues
   */
  public record Answer(boolean agreed, String by, @Nullable String remark) {}
}
