package callout.workflow.request;

import callout.cases.Cases;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.notices.Notices;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.workflow.display.CaseFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a notice to the requester says, from the rooms that know it, and nothing else. */
@Component
class RequesterNotices {

  private final Notices notices;
  private final Intake intake;
  private final Cases cases;
  private final CaseFacts facts;
  private final NoticeFacts told;
  private final String companyName;

  RequesterNotices(
      Notices notices,
      Intake intake,
      Cases cases,
      CaseFacts facts,
      NoticeFacts told,
      @Value("${callout.company-name:Callout}") String companyName) {
    this.notices = notices;
    this.intake = intake;
    this.cases = cases;
    this.facts = facts;
    this.told = told;
    this.companyName = companyName;
  }

  /**
   * @param businessKey of the process that tells: the id of the visit, confirmation, release or
   *     promise at risk that it tells of
   * @param unlessToldSince not if these very words are the last that they were told since then;
   *     null: in any case
   */
  void tell(
      CaseNumber caseNumber,
      String template,
      String businessKey,
      @Nullable Instant unlessToldSince) {
    RequestFacts request = intake.request(caseNumber);
    Language language = cases.get(caseNumber).language();
    Map<String, Object> values = new HashMap<>();
    values.put("caseNumber", caseNumber.value());
    values.put("contactName", Optional.ofNullable(request.contactName()).orElse(""));
    values.put("serviceTypeName", facts.serviceTypeName(request, language));
    values.put("placeText", facts.placeText(request));
    values.put("companyName", companyName);
    for (String name : notices.factsIn(template, language)) {
      values.computeIfAbsent(name, asked -> told.of(asked, request, businessKey, language));
    }
    String recipient = Optional.ofNullable(request.contactEmail()).orElse("");
    if (unlessToldSince == null) {
      notices.send(caseNumber, template, language, recipient, values);
    } else {
      notices.sendUnlessToldLast(
          caseNumber, template, language, recipient, values, unlessToldSince);
    }
  }
}
