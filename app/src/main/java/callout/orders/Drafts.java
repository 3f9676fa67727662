package callout.orders;

import callout.catalogue.Catalogue;
import callout.journal.LiveChannel;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of orders, as somebody of the office writes them. */
@Service
public class Drafts {

  private final ServiceOrders orders;
  private final Catalogue catalogue;
  private final KeptOrders kept;
  private final LiveChannel live;

  Drafts(ServiceOrders orders, Catalogue catalogue, KeptOrders kept, LiveChannel live) {
    this.orders = orders;
    this.catalogue = catalogue;
    this.kept = kept;
    this.live = live;
  }

  /** The order of this number, such as {@code C-000123-1}. */
  @Transactional(readOnly = true)
  public Optional<OrderFacts> byNumber(String number) {
    return orders.findByNumber(number).map(ServiceOrder::facts);
  }

  /**
   * What the order would come to, line by line; nothing is kept.
   *
   * @param skills codes that somebody can have
   * @throws callout.shared.InvalidInput naming every mistake at its field
   */
  @Transactional(readOnly = true)
  public OrderDraft tryOut(OrderFacts order, OrderEntry entry, Set<String> skills) {
    return checked(order, entry, skills);
  }

  /**
   * Keeps the draft.
   *
   * @param skills codes that somebody can have
   * @throws callout.shared.InvalidInput naming every mistake at its field, such as {@code
   *     lines[0].quantity}
   * @throws DraftChanged if somebody else saved it since it was read
   * @throws OrderNotDraft if it was submitted
   * @throws NotFound if there is no such order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public OrderFacts save(OrderId id, OrderEntry entry, Set<String> skills) {
    ServiceOrder order = kept.held(id);
    OrderFacts before = order.facts();
    if (before.submittedAt() == null && entry.revision() != before.revision()) {
      throw new DraftChanged(before.number());
    }
    order.revise(checked(before, entry, skills));
    ServiceOrder saved = orders.saveAndFlush(order);
    kept.record("order-revised", before, Map.of());
    live.announce("case:" + before.caseNumber());
    return saved.facts();
  }

  private OrderDraft checked(OrderFacts order, OrderEntry entry, Set<String> skills) {
    List<String> parts = catalogue.parts().stream().map(part -> part.number()).toList();
    return OrderCheck.check(entry, order.caseNumber(), order.dueAt(), parts::contains, skills);
  }
}
