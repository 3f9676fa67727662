package callout.orders;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.rules.Decisions;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of orders, proposed on site. Each agreed one is the next version of its order; a refused
 * one is kept and changes nothing.
 */
@Service
public class Confirmations {

  private static final String TABLE = "confirmation-approval";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ConfirmationRows rows;
  private final ServiceOrders orders;
  private final Versions versions;
  private final Decisions decisions;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Confirmations(
      ConfirmationRows rows,
      ServiceOrders orders,
      Versions versions,
      Decisions decisions,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.versions = versions;
    this.decisions = decisions;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a proposal. Publishes {@link ConfirmationProposed}.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field
   * @throws OrderNotOpen if the order is not approved, or closed
   */
  @Transactional
  public ConfirmationId propose(OrderId id, ProposedChange proposed) {
    OrderFacts order = hold(id).facts();
    if (!Boolean.TRUE.equals(order.approved()) || order.closure() != null) {
      throw new OrderNotOpen(order.number());
    }
    List<Confirmation> before = rows.findByOrderIdOrderByNumber(id.value());
    LineChange change =
        ProposalCheck.check(
            order,
            before.stream().filter(Confirmation::open).map(Confirmation::facts).toList(),
            proposed);
    var confirmation =
        new Confirmation(
            order,
            before.size() + 1,
            change,
            String.valueOf(proposed.changeReason()).strip(),
            Actor.current(),
            clock.instant());
    rows.save(confirmation);
    ConfirmationFacts facts = confirmation.facts();
    record("confirmation-proposed", facts);
    journal.publish(new ConfirmationProposed(facts.id(), id, facts.caseNumber()));
    return facts.id();
  }

  /** Asks the table who must agree, and keeps its receipt. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Agreement whoMustAgree(ConfirmationId id) {
    Confirmation confirmation = entity(id);
    ConfirmationFacts facts = confirmation.facts();
    Agreement agreement =
        Agreement.of(
            decisions.decide(TABLE, inputs(facts.change()), facts.caseNumber()).text("who"));
    confirmation.needs(agreement);
    rows.save(confirmation);
    return agreement;
  }

  /** What the table asks: the kinds, the quantity that is added, and its share of the old one. */
  private static Map<String, Object> inputs(LineChange change) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("changeKind", change.kind().code());
    inputs.put("lineKind", change.lineKind());
    inputs.put("addedQuantity", change.difference().doubleValue());
    BigDecimal old = change.oldQuantity();
    inputs.put(
        "increasePercent",
        old == null || old.signum() == 0
            ? HUNDRED.doubleValue()
            : change
                .difference()
                .multiply(HUNDRED)
                .divide(old, 1, RoundingMode.HALF_UP)
                .doubleValue());
    return inputs;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void supervisorAnswers(ConfirmationId id, boolean agreed, @Nullable String reason) {
    Confirmation confirmation = entity(id);
    confirmation.supervisorAnswers(agreed, reason, Actor.current());
    rows.save(confirmation);
    record(agreed ? "confirmation-approved" : "confirmation-not-approved", confirmation.facts());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void customerAnswers(ConfirmationId id, boolean agreed, @Nullable String remark) {
    Confirmation confirmation = entity(id);
    confirmation.customerAnswers(agreed, remark, Actor.current());
    rows.save(confirmation);
    record(
        agreed ? "confirmation-agreed-by-customer" : "confirmation-declined-by-customer",
        confirmation.facts());
  }

  /**
   * Changes the order and fixes its next version; twice is harmless. Publishes {@link
   * ConfirmationAgreed}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(ConfirmationId id) {
    Confirmation confirmation = entity(id);
    if (!confirmation.open()) {
      return;
    }
    ConfirmationFacts facts = confirmation.facts();
    ServiceOrder order = hold(facts.order());
    order.apply(facts.change());
    orders.saveAndFlush(order);
    OrderVersion version = versions.add(order.facts(), facts);
    confirmation.agreed(version.version(), clock.instant());
    rows.save(confirmation);
    record("confirmation-agreed", confirmation.facts());
    journal.publish(
        new ConfirmationAgreed(id, facts.order(), version.version(), facts.caseNumber()));
  }

  /** Ends the proposal without changing the order; twice is harmless. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refuse(ConfirmationId id) {
    Confirmation confirmation = entity(id);
    if (confirmation.open()) {
      confirmation.refused(clock.instant());
      rows.save(confirmation);
      ConfirmationFacts facts = confirmation.facts();
      record("confirmation-refused", facts);
      journal.publish(new ConfirmationRefused(id, facts.order(), facts.caseNumber()));
    }
  }

  /**
   * @throws NotFound if there is no such confirmation
   */
  @Transactional(readOnly = true)
  public ConfirmationFacts confirmation(ConfirmationId id) {
    return entity(id).facts();
  }

  /** All confirmations of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<ConfirmationFacts> of(CaseNumber caseNumber) {
    return rows.findByCaseNumberOrderByProposedAt(caseNumber.value()).stream()
        .map(Confirmation::facts)
        .toList();
  }

  /** Two who change one order wait for each other. */
  private ServiceOrder hold(OrderId id) {
    return orders.holdById(id.value()).orElseThrow(() -> new NotFound("order", id));
  }

  private Confirmation entity(ConfirmationId id) {
    return rows.findById(id.value()).orElseThrow(() -> new NotFound("confirmation", id));
  }

  private void record(String action, ConfirmationFacts facts) {
    audit.record(
        action,
        facts.id().toString(),
        facts.caseNumber(),
        Map.of("order", facts.order().toString(), "number", Integer.toString(facts.number())));
  }
}
