package callout.workflow;

import callout.intake.Channel;
import callout.intake.Submitted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start form of {@code service-request}, for doors other than the engine's own: they ask the
 * same questions, are checked in the same way, and start the same process.
 */
public interface RequestForm {

  FormView view();

  /**
   * Submits the form. The same again with the same external id is answered with the case it made.
   *
   * @param values by the form's keys; the caller has made sure that they may be sent for their
   *     {@code customerNumber} and {@code locationNumber}
   * @param externalId names this submission at its customer
   * @param slotHold the time that is held for it; null for none
   * @throws callout.shared.InvalidInput naming each mistake at the form's field; nothing was kept
   * @throws callout.intake.ExternalIdReused if something else was submitted by this name
   */
  Submitted submit(
      Map<String, Object> values, String externalId, Channel channel, @Nullable String slotHold);
}
