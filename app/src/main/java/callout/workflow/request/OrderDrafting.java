package callout.workflow.request;

import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.OrderDraft;
import callout.orders.OrderLine;
import callout.orders.Orders;
import callout.orders.WorkNeeds;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.OrderId;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.CaseLanguage;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** From request to order: what was asked for becomes lines. */
@Component
class OrderDrafting {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final Duration USUAL_WORK = Duration.ofHours(1);

  private final Intake intake;
  private final Orders orders;
  private final Catalogue catalogue;
  private final CaseFacts facts;
  private final CaseLanguage languages;

  OrderDrafting(
      Intake intake, Orders orders, Catalogue catalogue, CaseFacts facts, CaseLanguage languages) {
    this.intake = intake;
    this.orders = orders;
    this.catalogue = catalogue;
    this.facts = facts;
    this.languages = languages;
  }

  OrderId draft(CaseNumber caseNumber) {
    RequestFacts request = intake.request(caseNumber);
    Language language = languages.of(caseNumber);
    ServiceType type =
        catalogue
            .serviceType(request.serviceType())
            .orElseGet(() -> unpriced(request.serviceType()));
    String service = facts.serviceTypeName(request, language);
    Duration work = request.duration() == null ? USUAL_WORK : request.duration();
    BigDecimal hours =
        BigDecimal.valueOf(work.toMinutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP);
    return orders.draft(
        new OrderDraft(
            caseNumber,
            service,
            request.description(),
            List.of(
                new OrderLine(
                    "service", service, BigDecimal.ONE, "×", type.price(), type.taxRate()),
                new OrderLine(
                    "labour",
                    new Words(language).of("order.labour"),
                    hours,
                    "h",
                    type.hourlyRate(),
                    type.taxRate())),
            needs(request),
            request.dueAt()));
  }

  private static WorkNeeds needs(RequestFacts request) {
    return new WorkNeeds(
        1, request.skill() == null ? List.of() : List.of(request.skill()), null, null);
  }

  private static ServiceType unpriced(String code) {
    return new ServiceType(code, code, code, true, null);
  }
}
