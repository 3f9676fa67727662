package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** What can be done on site only was tried before the arrival, or after the visit was completed. */
public final class NotOnSite extends Refusal {

  NotOnSite(CaseNumber caseNumber) {
    super(
        "not-on-site",
        "Nobody is on site for case %s: this is done between arrival and the end of the visit."
            .formatted(caseNumber));
  }
}
