package callout.orders;

import callout.rules.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the changes of a confirmation together that the same people must agree to. */
@Component
class AgreementGroups {

  private static final String TABLE = "confirmation-approval";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Changes that go on together, in the order they were entered. */
  record Group(Agreement agreement, List<OrderChange> changes) {}

  private final Decisions decisions;

  AgreementGroups(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Asks the table about each change. A line without a price is a group of its own. */
  List<Group> of(ConfirmationFacts confirmation, String currency) {
    Map<Object, Group> groups = new LinkedHashMap<>();
    for (OrderChange change : confirmation.changes()) {
      Agreement agreement = ask(change, confirmation, currency);
      Object key = change.unpriced() ? new Object() : agreement;
      groups
          .computeIfAbsent(key, k -> new Group(agreement, new ArrayList<>()))
          .changes()
          .add(change);
    }
    return List.copyOf(groups.values());
  }

  /** Whatever the table says, nothing without a price gets past a supervisor. */
  private Agreement ask(OrderChange change, ConfirmationFacts confirmation, String currency) {
    Map<String, Object> inputs = inputs(change, Totals.digits(currency));
    Agreement agreement =
        Agreement.of(decisions.decide(TABLE, inputs, confirmation.caseNumber()).text("who"));
    return change.unpriced() ? agreement.withSupervisor() : agreement;
  }

  /**
   * What the table asks: the kinds, the quantity that is added, its share of the old one, and what
   * the order costs more by it.
   */
  private static Map<String, Object> inputs(OrderChange change, int digits) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("changeKind", change.kind().code());
    inputs.put("lineKind", change.lineKind());
    inputs.put("addedQuantity", change.difference().doubleValue());
    inputs.put("increasePercent", increasePercent(change));
    inputs.put("valueIncrease", change.netDifference(digits).doubleValue());
    inputs.put("priced", !change.unpriced());
    return inputs;
  }

  private static double increasePercent(OrderChange change) {
    BigDecimal old = change.oldQuantity();
    return old == null || old.signum() == 0
        ? HUNDRED.doubleValue()
        : change.difference().multiply(HUNDRED).divide(old, 1, RoundingMode.HALF_UP).doubleValue();
  }
}
