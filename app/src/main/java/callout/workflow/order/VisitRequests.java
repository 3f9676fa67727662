package callout.workflow.order;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.fieldwork.VisitReport;
import callout.intake.Intake;
import callout.intake.RequestFacts;
import callout.orders.OrderFacts;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.planning.SlotHolds;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.Visits;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.shared.VisitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From order to visit: what planning must know. */
@Component
class VisitRequests {

  private static final Duration USUAL_WORK = Duration.ofHours(1);

  private final Orders orders;
  private final Intake intake;
  private final Visits visits;
  private final SlotHolds slots;
  private final Fieldwork fieldwork;

  VisitRequests(Orders orders, Intake intake, Visits visits, SlotHolds slots, Fieldwork fieldwork) {
    this.orders = orders;
    this.intake = intake;
    this.visits = visits;
    this.slots = slots;
    this.fieldwork = fieldwork;
  }

  /** What a visit before left to be done; null if there was none, or it left nothing. */
  @Nullable String leftBy(@Nullable String visitBefore) {
    return visitBefore == null
        ? null
        : fieldwork
            .find(VisitId.of(visitBefore))
            .map(VisitRecord::report)
            .map(VisitReport::remainingWork)
            .orElse(null);
  }

  /** A visit after a re-opening is for what it was opened again for; else null. */
  @Nullable String reopenedFor(OrderId order) {
    List<OrderVersion> versions = orders.versions(order);
    return versions.isEmpty() ? null : versions.get(versions.size() - 1).reopened();
  }

  /** A visit on its own. */
  VisitId request(OrderId id, @Nullable String purpose) {
    return request(id, purpose, null);
  }

  /**
   * @param purpose as planning keeps it, see {@link VisitDemand}
   * @param together the visit with which it begins; null for the first of several, or the only one
   */
  VisitId request(OrderId id, @Nullable String purpose, @Nullable VisitId together) {
    OrderFacts order = orders.order(id);
    RequestFacts request = intake.request(order.caseNumber());
    VisitId visit = VisitId.next();
    visits.request(
        new VisitDemand(
            visit,
            order.caseNumber(),
            id,
            known(request.areaCode(), order, "area"),
            request.zone(),
            placeOf(request, order),
            request.duration() == null ? USUAL_WORK : request.duration(),
            Set.copyOf(order.needs().skills()),
            request.windows(),
            request.priority(),
            order.dueAt(),
            order.title(),
            purpose,
            VisitNeeds.NONE.withTogether(together)));
    if (purpose == null) {
      slots.want(order.caseNumber(), visit);
    }
    return visit;
  }

  private static GeoPoint placeOf(RequestFacts request, OrderFacts order) {
    return known(request.point(), order, "place");
  }

  private static <T> T known(@Nullable T fact, OrderFacts order, String what) {
    return Optional.ofNullable(fact)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Order %s has no %s. Maybe it was accepted without review?"
                        .formatted(order.number(), what)));
  }
}
