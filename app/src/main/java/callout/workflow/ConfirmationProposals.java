package callout.workflow;

import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.orders.ProposedChange;
import callout.shared.CaseNumber;
import callout.shared.ConfirmationId;
import callout.shared.InvalidInput;
import callout.shared.Language;
import callout.shared.NotFound;
import callout.workflow.display.CaseFacts;
import callout.workflow.display.OrderWords;
import callout.workflow.forms.FormValues;
import callout.workflow.forms.FreeForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of an order as technicians propose them on site, with the form {@code
 * propose-confirmation}. The caller has made sure that the case is theirs.
 */
@Service
public class ConfirmationProposals {

  private static final String FORM = "propose-confirmation";

  private final FreeForms forms;
  private final Orders orders;
  private final Confirmations confirmations;
  private final CaseFacts facts;
  private final OrderWords words;
  private final Attempts attempts;

  ConfirmationProposals(
      FreeForms forms,
      Orders orders,
      Confirmations confirmations,
      CaseFacts facts,
      OrderWords words,
      Attempts attempts) {
    this.forms = forms;
    this.orders = orders;
    this.confirmations = confirmations;
    this.facts = facts;
    this.words = words;
    this.attempts = attempts;
  }

  /**
   * The form, with the lines of the order to choose from.
   *
   * @throws NotFound if the case has no order
   */
  @Transactional(readOnly = true)
  public FormView form(CaseNumber caseNumber) {
    OrderFacts order = order(caseNumber);
    Language language = Language.of(LocaleContextHolder.getLocale());
    Map<String, Object> data = new HashMap<>(facts.literal(caseNumber, language));
    data.put("orderText", words.lines(List.of(order), language));
    data.put("lineOptions", words.options(order, language));
    return new FormView(FORM, forms.json(FORM), data);
  }

  /**
   * Proposes a change, in a transaction of its own.
   *
   * @throws InvalidInput naming each mistake at its field
   * @throws callout.orders.OrderNotOpen if the order is not being carried out
   * @throws Busy if other steps of the case come between again and again
   */
  public ConfirmationId propose(CaseNumber caseNumber, Map<String, Object> submitted) {
    FormValues values = forms.check(FORM, submitted);
    var change =
        new ProposedChange(
            values.text("changeKind"),
            values.whole("orderLine"),
            values.text("lineKind"),
            values.text("lineDescription"),
            values.amount("quantity"),
            values.text("unit"),
            values.text("changeReason"));
    return attempts.of(() -> confirmations.propose(order(caseNumber).id(), change));
  }

  private OrderFacts order(CaseNumber caseNumber) {
    List<OrderFacts> all = orders.of(caseNumber);
    if (all.isEmpty()) {
      throw new NotFound("order of case", caseNumber);
    }
    return all.get(all.size() - 1);
  }
}
