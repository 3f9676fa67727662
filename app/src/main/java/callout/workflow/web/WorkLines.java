package callout.workflow.web;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.orders.Billing;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.planning.PlannedStop;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.display.OrderWords;
import callout.workflow.display.Purposes;
import callout.workflow.display.ServiceNames;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the orders and visits of a case. */
@Component
class WorkLines {

  private final Orders orders;
  private final Billing billing;
  private final Visits visits;
  private final Fieldwork fieldwork;
  private final VisitStandings standings;
  private final VisitNotes notes;
  private final Purposes purposes;
  private final People people;
  private final Moments moments;
  private final ServiceNames services;
  private final Texts texts;

  WorkLines(
      Orders orders,
      Billing billing,
      Visits visits,
      Fieldwork fieldwork,
      VisitStandings standings,
      VisitNotes notes,
      Purposes purposes,
      People people,
      Moments moments,
      ServiceNames services,
      Texts texts) {
    this.orders = orders;
    this.billing = billing;
    this.visits = visits;
    this.fieldwork = fieldwork;
    this.standings = standings;
    this.notes = notes;
    this.purposes = purposes;
    this.people = people;
    this.moments = moments;
    this.services = services;
    this.texts = texts;
  }

  List<CasePage.VisitLine> visits(CaseNumber number) {
    return visits.of(number).stream().map(this::visit).toList();
  }

  private CasePage.VisitLine visit(VisitDemand demand) {
    @Nullable PlannedStop stop = visits.stop(demand.visit()).orElse(null);
    @Nullable VisitRecord record = fieldwork.find(demand.visit()).orElse(null);
    boolean over = isOver(demand, stop, record);
    String technician =
        stop != null ? stop.technician() : over && record != null ? record.technician() : null;
    return new CasePage.VisitLine(
        stop != null ? planned(stop, demand.zone()) : unplanned(over, record, demand.zone()),
        technician == null ? null : people.nameOf(technician),
        over ? "" : purposes.together(demand, texts.language()),
        over ? Standing.bad(texts.of("visit.state.cancelled")) : standings.of(stop != null, record),
        Stream.concat(
                promised(stop, record, demand.zone()).stream(),
                notes.of(demand.visit(), record).stream())
            .toList());
  }

  /** What its customer reads, until somebody is there. */
  private Optional<String> promised(
      @Nullable PlannedStop stop, @Nullable VisitRecord record, ZoneId zone) {
    boolean isThere = record != null && record.arrivedAt() != null;
    return stop == null || isThere
        ? Optional.empty()
        : Optional.of(texts.of("case.visit.promised", moments.window(stop.arrivalWindow(), zone)));
  }

  private String planned(PlannedStop stop, ZoneId zone) {
    return "%s–%s"
        .formatted(moments.dayAndTime(stop.start(), zone), moments.time(stop.end(), zone));
  }

  /** Without a place in a day: it waits for one, or has lost it, maybe with somebody on the way. */
  private String unplanned(boolean over, @Nullable VisitRecord record, ZoneId zone) {
    if (!over) {
      return texts.of("case.visit.unplanned");
    }
    if (record == null || record.acceptedAt() == null) {
      return texts.of("case.visit.cancelled");
    }
    if (record.arrivedAt() != null) {
      return texts.of("case.visit.cancelledOnSite", moments.dayAndTime(record.arrivedAt(), zone));
    }
    return record.departedAt() != null
        ? texts.of("case.visit.cancelledUnderWay", moments.dayAndTime(record.departedAt(), zone))
        : texts.of("case.visit.cancelledAccepted");
  }

  /** Cancelled: it has no place in a day, waits for none, and nobody has reported about it. */
  private boolean isOver(
      VisitDemand demand, @Nullable PlannedStop stop, @Nullable VisitRecord record) {
    boolean reported = record != null && record.finishedAt() != null;
    return stop == null && !reported && !visits.isWaiting(demand.visit());
  }

  /** For the office alone. */
  List<CasePage.BillingLine> billing(CaseNumber number, ZoneId zone) {
    var words = new Words(texts.language());
    return billing.of(number).stream()
        .map(
            signal ->
                new CasePage.BillingLine(
                    texts.of("billing." + signal.kind(), signal.version()),
                    words.money(
                        new BigDecimal(String.valueOf(signal.content().get("gross"))),
                        String.valueOf(signal.content().get("currency"))),
                    moments.past(signal.signalledAt(), zone)))
        .toList();
  }

  List<CasePage.OrderLines> orders(CaseNumber number) {
    return orders.of(number).stream().map(this::order).toList();
  }

  private CasePage.OrderLines order(OrderFacts order) {
    return new CasePage.OrderLines(
        order.number(),
        standing(order),
        order.lines().stream()
            .map(
                line ->
                    "%s %s %s"
                        .formatted(
                            OrderWords.plain(line.quantity(), texts.language()),
                            line.unit(),
                            services.in(line.description(), texts.language())))
            .toList(),
        reason(order));
  }

  /** Why it was decided or ended as it was; null where nobody gave a reason. */
  @Nullable String reason(OrderFacts order) {
    String ended =
        Stream.of(
                order.closingReason() == null ? null : texts.code("reason", order.closingReason()),
                order.closingNote())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return ended.isEmpty() ? order.decisionReason() : ended;
  }

  Standing standing(OrderFacts order) {
    if (order.closure() != null) {
      return switch (order.closure()) {
        case AS_SPECIFIED -> Standing.good(texts.of("order.state.done"));
        case AS_CONFIRMED -> Standing.good(texts.of("order.state.confirmed"));
        case NOT_CARRIED_OUT -> Standing.bad(texts.of("order.state.notDone"));
        case CANCELLED -> Standing.bad(texts.of("order.state.cancelled"));
        case WITHDRAWN -> Standing.bad(texts.of("order.state.withdrawn"));
      };
    }
    if (order.approved() == null) {
      return Standing.here(
          texts.of(order.submittedAt() == null ? "order.state.draft" : "order.state.drafted"));
    }
    return order.approved()
        ? Standing.info(texts.of("order.state.approved"))
        : Standing.bad(texts.of("order.state.rejected"));
  }
}
