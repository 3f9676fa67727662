package callout.orders;

import callout.audit.Actor;
import callout.journal.Journal;
import callout.rules.Decisions;
import callout.shared.InvalidInput;
import callout.shared.OrderId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a draft to approval: submitted, approved, rejected, sent back or withdrawn. */
@Service
public class OrderApprovals {

  private final ServiceOrders orders;
  private final KeptOrders kept;
  private final Versions versions;
  private final Decisions decisions;
  private final Journal journal;
  private final Clock clock;

  OrderApprovals(
      ServiceOrders orders,
      KeptOrders kept,
      Versions versions,
      Decisions decisions,
      Journal journal,
      Clock clock) {
    this.orders = orders;
    this.kept = kept;
    this.versions = versions;
    this.decisions = decisions;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Asks for approval of a draft, in the name of whoever is acting.
   *
   * @throws OrderNotDraft if that was done before
   * @throws InvalidInput at {@code orderStep} if it has no line
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void submit(OrderId id) {
    ServiceOrder order = kept.held(id);
    if (order.facts().lines().isEmpty()) {
      throw InvalidInput.at("orderStep", "no-lines", "Enter at least one line first.");
    }
    order.submit(Actor.current(), clock.instant());
    orders.save(order);
    kept.record("order-submitted", order.facts(), Map.of());
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
    String why = Reasons.required("withdrawalReason", reason);
    ServiceOrder order = kept.held(id);
    order.withdraw(why, clock.instant());
    orders.save(order);
    kept.record("order-withdrawn", order.facts(), Map.of("reason", why));
  }

  /**
   * Approves the order, which fixes its first version.
   *
   * @throws OrderAlreadyDecided if it was decided before
   * @throws InvalidInput at {@code approvalDecision} if whoever is acting submitted it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(OrderId id) {
    ServiceOrder order = kept.held(id);
    requireOtherEyes(order.facts());
    approve(order);
  }

  /** Approves an order that, by the table, nobody has to look at. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approveByRule(OrderId id) {
    approve(kept.held(id));
  }

  private void approve(ServiceOrder order) {
    order.decide(true, null, Actor.current(), clock.instant());
    orders.save(order);
    OrderFacts facts = order.facts();
    versions.add(facts, null);
    kept.record("order-approved", facts, Map.of());
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
    String why = Reasons.required("approvalReason", reason);
    ServiceOrder order = kept.held(id);
    order.decide(false, why, Actor.current(), clock.instant());
    orders.save(order);
    kept.record("order-rejected", order.facts(), Map.of("reason", why));
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
    String why = Reasons.required("changeNote", reason);
    ServiceOrder order = kept.held(id);
    order.sendBack(why);
    orders.save(order);
    kept.record("order-sent-back", order.facts(), Map.of("reason", why));
  }

  /**
   * Who must approve the order, as the table {@code order-approval} says; its receipt is kept.
   *
   * @param serviceType code of what was asked for
   * @param terms code of the customer's terms
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approver whoApproves(OrderId id, String serviceType, String terms) {
    ServiceOrder order = kept.entity(id);
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
}
