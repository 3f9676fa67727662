package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** Photos are not taken now: the technician is not on site, or the visit is reported. */
public final class PhotosClosed extends Refusal {

  PhotosClosed(CaseNumber caseNumber) {
    super(
        "photos-closed",
        "Photos of case %s are added between arrival and the end of the visit, and while its report is sent back. Until the end they can be removed."
            .formatted(caseNumber));
  }
}
