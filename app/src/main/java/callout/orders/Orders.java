package callout.orders;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.rules.Decisions;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.time.Clock;
import java.util.LinkedHashMap;
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
  private final Decisions decisions;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Orders(
      ServiceOrders orders,
      Versions versions,
      OrderSettings settings,
      Decisions decisions,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.orders = orders;
    this.versions = versions;
    this.settings = settings;
    this.decisions = decisions;
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
   * Asks for approval of a draft, in the name of whoever is acting.
   *
   * @throws OrderNotDraft if that was done before
   * @throws InvalidInput at {@code orderStep} if it has no line
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void submit(OrderId id) {
    ServiceOrder order = held(id);
    if (order.facts().lines().isEmpty()) {
      throw InvalidInput.at("orderStep", "no-lines", "Enter at least one line first.");
    }
    order.submit(Actor.current(), clock.instant());
    orders.save(order);
    record("order-submitted", order.facts(), Map.of());
  }

  /**
   * Ends a draft that nobody wants any more.
   *
   * @param reason required; the customer reads it
   * @throws OrderNotDraft if it was submitted
   * @throws InvalidInput at {@code withdrawalReason} if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(OrderId id, @Nullable String reason) {
    String why = required("withdrawalReason", reason);
    ServiceOrder order = held(id);
    order.withdraw(why, clock.instant());
    orders.save(order);
    record("order-withdrawn", order.facts(), Map.of("reason", why));
  }

  /**
   * Approves the order, which fixes its first version.
   *
   * @throws OrderAlreadyDecided if it was decided before
   * @throws InvalidInput at {@code approvalDecision} if whoever is acting submitted it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(OrderId id) {
    ServiceOrder order = held(id);
    requireOtherEyes(order.facts());
    approve(order);
  }

  /** Approves an order that, by the table, nobody has to look at. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approveByRule(OrderId id) {
    approve(held(id));
  }

  private void approve(ServiceOrder order) {
    order.decide(true, null, Actor.current(), clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    versions.add(facts, null);
    record("order-approved", facts, Map.of());
    journal.publish(new OrderApproved(facts.id(), facts.caseNumber()));
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
    String why = required("approvalReason", reason);
    ServiceOrder order = held(id);
    order.decide(false, why, Actor.current(), clock.instant());
    orders.save(order);
    record("order-rejected", order.facts(), Map.of("reason", why));
  }

  /**
   * Makes a draft of the order again, to be changed and submitted once more.
   *
   * @param reason required; whoever changes it reads it
   * @throws InvalidInput at {@code changeNote} if there is none
   * @throws OrderAlreadyDecided if it was decided before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendBack(OrderId id, @Nullable String reason) {
    String why = required("changeNote", reason);
    ServiceOrder order = held(id);
    order.sendBack(why);
    orders.save(order);
    record("order-sent-back", order.facts(), Map.of("reason", why));
  }

  /**
   * Who must approve the order, as the table {@code order-approval} says; its receipt is kept.
   *
   * @param serviceType code of what was asked for
   * @param terms code of the customer's terms
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approver whoApproves(OrderId id, String serviceType, String terms) {
    ServiceOrder order = entity(id);
    OrderFacts facts = order.facts();
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("value", facts.totals().gross().doubleValue());
    inputs.put("serviceType", serviceType);
    inputs.put("terms", terms);
    inputs.put("preparedByHand", order.writtenByHand());
    return Approver.of(
        decisions.decide("order-approval", inputs, facts.caseNumber()).text("approver"));
  }

  /** Nobody approves what they submitted. */
  private static void requireOtherEyes(OrderFacts order) {
    if (Actor.current().equals(order.submittedBy()) && !Actor.current().equals(Actor.SYSTEM)) {
      throw InvalidInput.at(
          "approvalDecision",
          "own-order",
          "You submitted this order. Somebody else has to approve it.");
    }
  }

  /**
   * Says why nobody goes again; the order is closed with it.
   *
   * @throws InvalidInput at {@code nextVisitReason} if there is no reason
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(OrderId id, @Nullable String reason) {
    String why = required("nextVisitReason", reason);
    ServiceOrder order = held(id);
    order.giveUp(why);
    orders.save(order);
    record("order-given-up", order.facts(), Map.of("reason", why));
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
    ServiceOrder order = held(id);
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
    record("work-ended", before, Map.of("closure", String.valueOf(ending.closure())));
    journal.publish(new WorkEnded(id, before.caseNumber()));
  }

  /** Keeps what is to go on in another case once the order is closed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void followUp(OrderId id, FollowUp next) {
    ServiceOrder order = held(id);
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
    String why = required("reason", reason);
    ServiceOrder order = held(id);
    order.reopen();
    orders.saveAndFlush(order);
    OrderFacts facts = order.facts();
    OrderVersion version = versions.addReopened(facts, why);
    record("order-reopened", facts, Map.of("reason", why));
    journal.publish(new OrderReopened(id, facts.caseNumber(), version.version()));
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

  private ServiceOrder entity(OrderId id) {
    return orders.findById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Two who act on one order wait for each other. */
  private ServiceOrder held(OrderId id) {
    return orders.holdById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  private void record(String action, OrderFacts order, Map<String, String> details) {
    audit.record(action, order.number(), order.caseNumber(), details);
  }

  private static String required(String field, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.at(field, "required", "Say why.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw InvalidInput.at(field, "too-long", "At most %d characters.".formatted(LONGEST_REASON));
    }
    return reason.strip();
  }
}
