package callout.workflow.display;

import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Tells the tasks of confirmations apart: by number, and what the first change is. */
@Component
public class ConfirmationSubjects {

  private static final String PROCESS = "confirmation";
  private static final int LONGEST = 80;

  private final Confirmations confirmations;
  private final OrderWords words;

  ConfirmationSubjects(Confirmations confirmations, OrderWords words) {
    this.confirmations = confirmations;
    this.words = words;
  }

  /**
   * Such as {@code Confirmation 3: Dropped: Hose, 2 m (+1)}; empty for tasks of another process.
   */
  public Optional<String> of(String processKey, String businessKey, Language language) {
    if (!processKey.equals(PROCESS)) {
      return Optional.empty();
    }
    ConfirmationFacts confirmation = confirmations.confirmation(ConfirmationId.of(businessKey));
    return Optional.of(
        new Words(language)
            .of("confirmation.subject")
            .formatted(confirmation.number(), of(confirmation, language)));
  }

  /** What its first change is, and how many more there are: {@code Dropped: Hose, 2 m (+1)}. */
  public String of(ConfirmationFacts confirmation, Language language) {
    int more = confirmation.changes().size() - 1;
    return shortened(words.change(confirmation.changes().get(0), language))
        + (more == 0 ? "" : " (+%d)".formatted(more));
  }

  /** The confirmation's number within its order; empty for tasks of another process. */
  public OptionalInt number(String processKey, String businessKey) {
    return processKey.equals(PROCESS)
        ? OptionalInt.of(confirmations.confirmation(ConfirmationId.of(businessKey)).number())
        : OptionalInt.empty();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }
}
