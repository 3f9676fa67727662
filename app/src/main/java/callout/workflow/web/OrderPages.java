package callout.workflow.web;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.Closure;
import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.WorkNeeds;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workflow.CaseState;
import callout.workflow.display.ServiceNames;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together all that the page of an order shows, of the same parts as the page of its case.
 * Technicians see everything but prices, terms and totals.
 */
@Component
class OrderPages {

  private final Orders orders;
  private final Confirmations confirmations;
  private final Customers customers;
  private final CaseProjection projection;
  private final Intake intake;
  private final VersionCards versions;
  private final VersionLines lines;
  private final ChangeLines changeLines;
  private final OrderLinks links;
  private final CaseParts parts;
  private final ServiceNames services;
  private final Moments moments;
  private final Texts texts;

  OrderPages(
      Orders orders,
      Confirmations confirmations,
      Customers customers,
      CaseProjection projection,
      Intake intake,
      VersionCards versions,
      VersionLines lines,
      ChangeLines changeLines,
      OrderLinks links,
      CaseParts parts,
      ServiceNames services,
      Moments moments,
      Texts texts) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.customers = customers;
    this.projection = projection;
    this.intake = intake;
    this.versions = versions;
    this.lines = lines;
    this.changeLines = changeLines;
    this.links = links;
    this.parts = parts;
    this.services = services;
    this.moments = moments;
    this.texts = texts;
  }

  @Transactional(readOnly = true)
  public OrderPage of(OrderFacts order) {
    var number = order.caseNumber();
    CaseState state = projection.find(number).orElseThrow(() -> new NotFound("case", number));
    RequestFacts request = intake.request(number);
    ZoneId zone = request.zone();
    boolean prices = Prices.shown();
    List<TaskRow> open = parts.tasks().of(number);
    List<OrderVersion> agreed = orders.versions(order.id());
    List<ConfirmationFacts> changes =
        confirmations.of(number).stream()
            .filter(change -> change.order().equals(order.id()))
            .toList();
    List<CasePage.DocumentLine> documents = parts.documents().of(number, zone);
    return new OrderPage(
        order.number(),
        number.value(),
        state.customerName(),
        services.in(order.title(), texts.language()),
        order.description(),
        prices,
        parts.work().standing(order),
        parts.rows().standing(state),
        state.ended(),
        parts.rows().waitsFor(state),
        moments.past(state.since(), zone),
        parts.work().reason(order),
        People.viewer().worksInOffice() ? links.of(number) : List.of(),
        open.stream().filter(TaskRow::mine).toList(),
        versions.of(agreed, changes, documents, prices, zone),
        texts.of(noVersion(order)),
        agreed.isEmpty() ? lines.of(order.lines(), order.currency(), prices) : List.of(),
        agreed.isEmpty() && prices ? lines.sum(order.totals()) : null,
        changeLines.of(changes),
        needs(order.needs(), request, prices),
        order.needs().instructions(),
        parts.signatures().of(order.id(), zone),
        parts.work().visits(number),
        parts.photos().ofCase(number, zone),
        documents,
        parts.people().on(number),
        parts.trail().milestones(number, open, zone),
        parts.comments().of(number));
  }

  private static String noVersion(OrderFacts order) {
    if (order.closure() == Closure.WITHDRAWN) {
      return "space.versions.withdrawn";
    }
    if (Boolean.FALSE.equals(order.approved())) {
      return "space.versions.rejected";
    }
    return order.closure() == null ? "space.versions.none" : "space.versions.ended";
  }

  private List<CasePage.Pair> needs(WorkNeeds needs, RequestFacts request, boolean prices) {
    List<CasePage.Pair> pairs = new ArrayList<>();
    pairs.add(new CasePage.Pair(texts.of("space.people"), Integer.toString(needs.people())));
    if (!needs.skills().isEmpty()) {
      pairs.add(
          new CasePage.Pair(
              texts.of("space.skills"),
              needs.skills().stream()
                  .map(skill -> texts.code("skill", skill))
                  .collect(Collectors.joining(", "))));
    }
    if (needs.siteEquipment() != null) {
      pairs.add(new CasePage.Pair(texts.of("space.equipment"), needs.siteEquipment()));
    }
    if (prices) {
      customers
          .customer(request.customerNumber())
          .map(Customer::terms)
          .ifPresent(
              terms ->
                  pairs.add(
                      new CasePage.Pair(
                          texts.of("space.terms"), texts.code("terms", terms.code()))));
    }
    return pairs;
  }
}
