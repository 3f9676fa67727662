package callout.orders;

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

/**
 * Service orders: drafted, carried out, closed; each agreed state a version. How a draft comes to
 * be approved: {@link OrderApprovals}.
 */
@Service
public class Orders {

  private final ServiceOrders orders;
  private final KeptOrders kept;
  private final Versions versions;
  private final OrderSettings settings;
  private final Journal journal;
  private final Clock clock;

  Orders(
      ServiceOrders orders,
      KeptOrders kept,
      Versions versions,
      OrderSettings settings,
      Journal journal,
      Clock clock) {
    this.orders = orders;
    this.kept = kept;
    this.versions = versions;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /** Drafts an order and gives it its number within the case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public OrderId draft(OrderDraft draft) {
    int nth = orders.countByCaseNumber(draft.caseNumber().value()) + 1;
    OrderId id = OrderId.next();
    String number = "%s-%d".formatted(draft.caseNumber(), nth);
    String currency = settings.currency().getCurrencyCode();
    var order = new ServiceOrder(id, number, draft, currency, clock.instant());
    orders.save(order);
    kept.record("order-drafted", order.facts(), Map.of("title", draft.title()));
    return id;
  }

  /**
   * Says why nobody goes again; the order is closed with it.
   *
   * @throws InvalidInput at {@code nextVisitReason} if there is no reason
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(OrderId id, @Nullable String reason) {
    String why = Reasons.required("nextVisitReason", reason);
    ServiceOrder order = kept.held(id);
    order.giveUp(why);
    orders.save(order);
    kept.record("order-given-up", order.facts(), Map.of("reason", why));
  }

  /**
   * A coordinator ends the work: no further visit is made, and the order is closed as said once its
   * report is done. Publishes {@link WorkEnded}.
   *
   * @throws OrderNotOpen if the order is not approved, or closed, or its work was ended before
   * @throws InvalidInput naming each mistake at its field
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void endWork(OrderId id, Ending ending) {
    ServiceOrder order = kept.held(id);
    OrderFacts before = order.facts();
    if (!before.open() || before.ending() != null) {
      throw new OrderNotOpen(before.number());
    }
    EndingCheck.check(ending, before);
    boolean done = String.valueOf(ending.closure()).equals("done");
    order.endBy(
        done ? Closure.AS_SPECIFIED : Closure.NOT_CARRIED_OUT,
        done ? null : ending.reason(),
        blankToNull(ending.note()));
    String text = blankToNull(ending.followUpText());
    if (text != null || !ending.openLines().isEmpty()) {
      order.followedUpBy(new FollowUp(text == null ? "" : text, ending.openLines()));
    }
    orders.saveAndFlush(order);
    kept.record("work-ended", before, Map.of("closure", String.valueOf(ending.closure())));
    journal.publish(new WorkEnded(id, before.caseNumber()));
  }

  /** Keeps what is to go on in another case once the order is closed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void followUp(OrderId id, FollowUp next) {
    ServiceOrder order = kept.held(id);
    order.followedUpBy(next);
    orders.save(order);
  }

  /**
   * Opens a closed order again, which makes its next version. Publishes {@link OrderReopened}.
   *
   * @param reason required; printed in the new version
   * @throws OrderNotClosed if it is not closed
   * @throws InvalidInput at {@code reason} if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(OrderId id, @Nullable String reason) {
    String why = Reasons.required("reason", reason);
    ServiceOrder order = kept.held(id);
    order.reopen();
    orders.saveAndFlush(order);
    OrderFacts facts = order.facts();
    OrderVersion version = versions.addReopened(facts, why);
    kept.record("order-reopened", facts, Map.of("reason", why));
    journal.publish(new OrderReopened(id, facts.caseNumber(), version.version()));
  }

  /** Ends the order; twice is harmless. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(OrderId id, Closure closure, @Nullable String reason) {
    ServiceOrder order = kept.entity(id);
    order.close(closure, reason, clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    kept.record("order-closed", facts, Map.of("closure", closure.name()));
    journal.publish(new OrderClosed(id, facts.caseNumber(), closure));
  }

  /**
   * @throws NotFound if there is no such order
   */
  @Transactional(readOnly = true)
  public OrderFacts order(OrderId id) {
    return kept.entity(id).facts();
  }

  /** The orders of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<OrderFacts> of(CaseNumber caseNumber) {
    return orders.findByCaseNumberOrderByDraftedAt(caseNumber.value()).stream()
        .map(ServiceOrder::facts)
        .toList();
  }

  /**
   * The order that a case is about now: its last one.
   *
   * @throws NotFound if it has none
   */
  @Transactional(readOnly = true)
  public OrderFacts latest(CaseNumber caseNumber) {
    List<OrderFacts> all = of(caseNumber);
    if (all.isEmpty()) {
      throw new NotFound("order of case", caseNumber);
    }
    return all.get(all.size() - 1);
  }

  /** All versions of an order, oldest first; empty until it is approved. */
  @Transactional(readOnly = true)
  public List<OrderVersion> versions(OrderId id) {
    return versions.of(id);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
