package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** The customer has used this external id before, for something else. */
public final class ExternalIdReused extends Refusal {

  ExternalIdReused(String externalId, CaseNumber caseNumber) {
    super(
        "external-id-reused",
        "The external id '%s' belongs to case %s already, whose request says something else."
            .formatted(externalId, caseNumber));
  }
}
