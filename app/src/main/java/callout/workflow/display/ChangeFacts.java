package callout.workflow.display;

import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody sees who has to agree to a change. */
@Component
class ChangeFacts {

  private final Confirmations confirmations;
  private final OrderWords words;
  private final StaffNames staff;

  ChangeFacts(Confirmations confirmations, OrderWords words, StaffNames staff) {
    this.confirmations = confirmations;
    this.words = words;
    this.staff = staff;
  }

  Map<String, Object> of(ConfirmationId id, Language language) {
    ConfirmationFacts confirmation = confirmations.confirmation(id);
    return Map.of(
        "changeText", Markdown.literal(words.change(confirmation.change(), language)),
        "reasonText", Markdown.literal(confirmation.reason()),
        "proposedByText", Markdown.literal(staff.nameOf(confirmation.proposedBy())));
  }
}
