package callout.workflow.visit;

import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.notices.Notices;
import callout.planning.PlannedStop;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.StaffNames;
import callout.workflow.display.Words;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells technicians what changes in their day. */
@Component
class TechnicianNotices {

  private final Notices notices;
  private final Intake intake;
  private final CaseFacts facts;
  private final StaffNames staff;
  private final Language language;
  private final String companyName;

  TechnicianNotices(
      Notices notices,
      Intake intake,
      CaseFacts facts,
      StaffNames staff,
      @Value("${callout.staff-language:en}") String language,
      @Value("${callout.company-name:Callout}") String companyName) {
    this.notices = notices;
    this.intake = intake;
    this.facts = facts;
    this.staff = staff;
    this.language = Language.ofCode(language);
    this.companyName = companyName;
  }

  void cancelled(CaseNumber caseNumber, PlannedStop stop) {
    RequestFacts request = intake.request(caseNumber);
    notices.send(
        caseNumber,
        "visit-cancelled",
        language,
        staff.emailOf(stop.technician()),
        Map.of(
            "caseNumber", caseNumber.value(),
            "contactName", staff.nameOf(stop.technician()),
            "serviceTypeName", facts.serviceTypeName(request, language),
            "placeText", facts.placeText(request),
            "windowText", new Words(language).windowThere(stop.arrivalWindow(), request.zone()),
            "companyName", companyName));
  }
}
