package callout.orders;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Service orders: drafted, decided, closed; each agreed state a version. */
@Service
public class Orders {

  private static final int LONGEST_REASON = 1000;

  private final ServiceOrders orders;
  private final Versions versions;
  private final OrderSettings settings;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Orders(
      ServiceOrders orders,
      Versions versions,
      OrderSettings settings,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.orders = orders;
    this.versions = versions;
    this.settings = settings;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /** Drafts an order and gives it its number within the case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public OrderId draft(OrderDraft draft) {
    int nth = orders.countByCaseNumber(draft.caseNumber().value()) + 1;
    OrderId id = OrderId.next();
    String number = "%s-%d".formatted(draft.caseNumber(), nth);
    String currency = settings.currency().getCurrencyCode();
    orders.save(new ServiceOrder(id, number, draft, currency, clock.instant()));
    audit.record("order-drafted", number, draft.caseNumber(), Map.of("title", draft.title()));
    return id;
  }

  /**
   * Approves the order, which fixes its first version.
   *
   * @throws OrderAlreadyDecided if it was decided before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(OrderId id, @Nullable String reason) {
    ServiceOrder order = entity(id);
    order.decide(true, checked(reason), Actor.current(), clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    versions.add(facts, null);
    audit.record("order-approved", facts.number(), facts.caseNumber(), Map.of());
    journal.publish(new OrderApproved(id, facts.caseNumber()));
  }

  /**
   * Rejects the order.
   *
   * @param reason required; the customer reads it
   * @throws InvalidInput at {@code approvalReason} if there is none
   * @throws OrderAlreadyDecided if it was decided before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reject(OrderId id, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.at("approvalReason", "required", "Tell the customer why.");
    }
    ServiceOrder order = entity(id);
    order.decide(false, checked(reason), Actor.current(), clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    audit.record("order-rejected", facts.number(), facts.caseNumber(), Map.of("reason", reason));
  }

  /**
   * Says why nobody goes again; the order is closed with it.
   *
   * @throws InvalidInput at {@code nextVisitReason} if there is no reason
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(OrderId id, @Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw InvalidInput.at("nextVisitReason", "required", "Tell the customer why.");
    }
    ServiceOrder order = entity(id);
    order.giveUp(reason.strip());
    orders.save(order);
    OrderFacts facts = order.facts();
    audit.record("order-given-up", facts.number(), facts.caseNumber(), Map.of("reason", reason));
  }

  /** Ends the order; twice is harmless. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(OrderId id, Closure closure, @Nullable String reason) {
    ServiceOrder order = entity(id);
    order.close(closure, reason, clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    audit.record(
        "order-closed", facts.number(), facts.caseNumber(), Map.of("closure", closure.name()));
    journal.publish(new OrderClosed(id, facts.caseNumber(), closure));
  }

  /**
   * @throws NotFound if there is no such order
   */
  @Transactional(readOnly = true)
  public OrderFacts order(OrderId id) {
    return entity(id).facts();
  }

  /** The orders of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<OrderFacts> of(CaseNumber caseNumber) {
    return orders.findByCaseNumberOrderByDraftedAt(caseNumber.value()).stream()
        .map(ServiceOrder::facts)
        .toList();
  }

  /** All versions of an order, oldest first; empty until it is approved. */
  @Transactional(readOnly = true)
  public List<OrderVersion> versions(OrderId id) {
    return versions.of(id);
  }

  private ServiceOrder entity(OrderId id) {
    return orders.findById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  private static @Nullable String checked(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    if (reason.length() > LONGEST_REASON) {
      throw InvalidInput.at(
          "approvalReason", "too-long", "At most %d characters.".formatted(LONGEST_REASON));
    }
    return reason.strip();
  }
}
