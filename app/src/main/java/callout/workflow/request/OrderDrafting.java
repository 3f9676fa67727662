package callout.workflow.request;

import callout.cases.Cases;
import callout.cases.LinkKind;
import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.intake.Channel;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.FollowUp;
import callout.orders.OrderApprovals;
import callout.orders.OrderDraft;
import callout.orders.OrderFacts;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From request to order: what was asked for becomes lines. */
@Component
class OrderDrafting {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final Duration USUAL_WORK = Duration.ofHours(1);

  private final Intake intake;
  private final Orders orders;
  private final OrderApprovals approvals;
  private final Cases cases;
  private final Catalogue catalogue;
  private final CaseFacts facts;
  private final CaseLanguage languages;

  OrderDrafting(
      Intake intake,
      Orders orders,
      OrderApprovals approvals,
      Cases cases,
      Catalogue catalogue,
      CaseFacts facts,
      CaseLanguage languages) {
    this.intake = intake;
    this.orders = orders;
    this.approvals = approvals;
    this.cases = cases;
    this.catalogue = catalogue;
    this.facts = facts;
    this.languages = languages;
  }

  /** Whether somebody of the office is to complete the draft before anybody approves it. */
  boolean isByHand(CaseNumber caseNumber) {
    return intake.request(caseNumber).channel() == Channel.ORDER;
  }

  /**
   * Drafts the order of an accepted request.
   *
   * @param byHand whether somebody completes it first; else it is submitted as it is
   */
  OrderId draft(CaseNumber caseNumber, boolean byHand) {
    OrderId id = orders.draft(draft(caseNumber));
    if (!byHand) {
      approvals.submit(id);
    }
    return id;
  }

  private OrderDraft draft(CaseNumber caseNumber) {
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
    return new OrderDraft(
        caseNumber,
        service,
        request.description(),
        linesOf(
            caseNumber,
            List.of(
                new OrderLine(
                    "service", service, BigDecimal.ONE, "×", type.price(), type.taxRate()),
                new OrderLine(
                    "labour",
                    new Words(language).of("order.labour"),
                    hours,
                    "h",
                    type.hourlyRate(),
                    type.taxRate()))),
        needs(request),
        request.dueAt());
  }

  /** What a follow-up order takes over from the order before; else what the catalogue says. */
  private List<OrderLine> linesOf(CaseNumber caseNumber, List<OrderLine> usual) {
    List<OrderLine> open =
        cases.links(caseNumber).stream()
            .filter(link -> link.kind() == LinkKind.FOLLOWED_UP_BY && !link.outgoing())
            .flatMap(link -> orders.of(link.other()).stream())
            .flatMap(OrderDrafting::openLines)
            .toList();
    return open.isEmpty() ? usual : open;
  }

  private static Stream<OrderLine> openLines(OrderFacts order) {
    FollowUp next = order.followUp();
    return next == null
        ? Stream.empty()
        : order.lines().stream().filter(line -> next.openLines().contains(line.number()));
  }

  private static WorkNeeds needs(RequestFacts request) {
    return new WorkNeeds(
        1, request.skill() == null ? List.of() : List.of(request.skill()), null, null);
  }

  private static ServiceType unpriced(String code) {
    return new ServiceType(code, code, code, true, null);
  }
}
