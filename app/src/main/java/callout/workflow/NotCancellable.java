package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** The case has come too far to be cancelled by the one who asks. */
public final class NotCancellable extends Refusal {

  private final String consequence;

  NotCancellable(CaseNumber caseNumber, String consequence) {
    super(
        "not-cancellable",
        "Case %s cannot be cancelled any more (%s).".formatted(caseNumber, consequence));
    this.consequence = consequence;
  }

  /** Code of the reason, as the table {@code cancellation} says. */
  public String consequence() {
    return consequence;
  }
}
