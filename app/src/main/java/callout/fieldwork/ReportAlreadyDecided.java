package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.Refusal;

/** Somebody else has decided about the report in the meantime. */
public final class ReportAlreadyDecided extends Refusal {

  ReportAlreadyDecided(CaseNumber caseNumber) {
    super(
        "report-already-decided",
        "The report of case %s was decided in the meantime.".formatted(caseNumber));
  }
}
