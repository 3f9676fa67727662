package callout.planning;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** Somebody is asked already what becomes of the visit's promise. */
public final class DecisionPending extends Refusal {

  DecisionPending(CaseNumber caseNumber) {
    super(
        "decision-pending",
        "A decision about this promise is asked for already. It is among the tasks of case %s."
            .formatted(caseNumber));
  }
}
