package callout.workflow;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** The case has ended: there is nothing left to cancel or to change. */
public final class CaseEnded extends Refusal {

  public CaseEnded(CaseNumber caseNumber) {
    super("case-ended", "Case %s has ended already.".formatted(caseNumber));
  }
}
