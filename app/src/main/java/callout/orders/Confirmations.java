package callout.orders;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.NotFound;
import callout.shared.OrderId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final ConfirmationRows rows;
  private final ServiceOrders orders;
  private final Versions versions;
  private final EntityManager entities;
  private final ProposalCheck check;
  private final AgreementGroups agreements;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Confirmations(
      ConfirmationRows rows,
      ServiceOrders orders,
      Versions versions,
      EntityManager entities,
      ProposalCheck check,
      AgreementGroups agreements,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.versions = versions;
    this.entities = entities;
    this.check = check;
    this.agreements = agreements;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a proposal. Publishes {@link ConfirmationProposed}. One that was kept already, as its
   * {@code sendId} tells, is not kept again.
   *
   * @throws callout.shared.InvalidInput naming each mistake at its field
   * @throws OrderNotOpen if the order is not approved, or closed
   */
  @Transactional
  public ConfirmationId propose(OrderId id, Proposal proposal) {
    OrderFacts order = hold(id).facts();
    Optional<Confirmation> kept =
        Optional.ofNullable(proposal.sendId())
            .flatMap(sendId -> rows.findByOrderIdAndSendId(id.value(), sendId));
    if (kept.isPresent()) {
      return kept.get().facts().id();
    }
    if (!order.open()) {
      throw new OrderNotOpen(order.number());
    }
    List<Confirmation> before = rows.findByOrderIdOrderByNumber(id.value());
    List<OrderChange> open =
        before.stream()
            .filter(Confirmation::open)
            .flatMap(confirmation -> confirmation.facts().changes().stream())
            .toList();
    return keepProposed(
        new Confirmation(
                order,
                before.size() + 1,
                check.check(order, open, proposal),
                Actor.current(),
                clock.instant())
            .sentAs(proposal.sendId()));
  }

  /**
   * Asks the table who must agree to each change, and keeps its receipts. Changes that others must
   * agree to than to the first, and each line that needs a price, go on as confirmations of their
   * own: so nothing that is agreed waits for what is not. Publishes {@link ConfirmationProposed}
   * for each of these. Twice is harmless: it was settled the first time.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Agreement whoMustAgree(ConfirmationId id) {
    Confirmation confirmation = entity(id);
    Optional<Agreement> settled = confirmation.needed();
    if (settled.isPresent()) {
      return settled.get();
    }
    OrderFacts order = hold(confirmation.facts().order()).facts();
    List<AgreementGroups.Group> groups = agreements.of(confirmation.facts(), order.currency());
    int next = rows.findByOrderIdOrderByNumber(order.id().value()).size() + 1;
    for (AgreementGroups.Group group : groups.subList(1, groups.size())) {
      Confirmation part = confirmation.part(order, next++, group.changes());
      part.needs(group.agreement());
      keepProposed(part);
    }
    Agreement first = groups.get(0).agreement();
    confirmation.keep(groups.get(0).changes());
    confirmation.needs(first);
    rows.save(confirmation);
    return first;
  }

  private ConfirmationId keepProposed(Confirmation confirmation) {
    rows.saveAndFlush(confirmation);
    ConfirmationFacts facts = confirmation.facts();
    record("confirmation-proposed", facts);
    journal.publish(new ConfirmationProposed(facts.id(), facts.order(), facts.caseNumber()));
    return facts.id();
  }

  /**
   * Takes a supervisor's answer.
   *
   * @param unitPrice for the line that has none yet; not asked where it is refused
   * @param taxRate of this line, in per cent
   * @throws callout.shared.InvalidInput at {@code unitPrice} or {@code taxRate} if it is missing or
   *     none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void supervisorAnswers(
      ConfirmationId id,
      boolean agreed,
      @Nullable String reason,
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal taxRate) {
    Confirmation confirmation = entity(id);
    if (agreed && confirmation.facts().unpriced().isPresent()) {
      var notes = new FieldNotes();
      notes.price(unitPrice);
      notes.taxRate(taxRate);
      notes.done();
      confirmation.price(Objects.requireNonNull(unitPrice), Objects.requireNonNull(taxRate));
    }
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
    order.apply(facts.changes());
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

  /** Ends what nobody has decided on, because its order has ended; twice is harmless. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lapse(OrderId order) {
    for (Confirmation confirmation : rows.findByOrderIdOrderByNumber(order.value())) {
      if (confirmation.open()) {
        confirmation.lapsed(clock.instant());
        rows.save(confirmation);
        record("confirmation-lapsed", confirmation.facts());
      }
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

  /**
   * Two who change one order wait for each other. Whoever waited may have read it before, and sees
   * it now as the other has left it.
   */
  private ServiceOrder hold(OrderId id) {
    rows.holdOrder(id.value());
    ServiceOrder order = orders.findById(id.value()).orElseThrow(() -> new NotFound("order", id));
    entities.refresh(order);
    return order;
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
