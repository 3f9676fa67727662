package callout.workflow.display;

import callout.orders.ConfirmationFacts;
import callout.orders.Confirmations;
import callout.orders.OrderFacts;
import callout.orders.Orders;
import callout.shared.ConfirmationId;
import callout.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What somebody sees who has to agree to changes: each with its price, and what all come to. */
@Component
class ChangeFacts {

  private final Confirmations confirmations;
  private final Orders orders;
  private final OrderWords words;
  private final ChangeWords amounts;
  private final StaffNames staff;

  ChangeFacts(
      Confirmations confirmations,
      Orders orders,
      OrderWords words,
      ChangeWords amounts,
      StaffNames staff) {
    this.confirmations = confirmations;
    this.orders = orders;
    this.words = words;
    this.amounts = amounts;
    this.staff = staff;
  }

  Map<String, Object> of(ConfirmationId id, Language language) {
    ConfirmationFacts confirmation = confirmations.confirmation(id);
    OrderFacts order = orders.order(confirmation.order());
    Map<String, Object> facts = new HashMap<>();
    facts.put("confirmationText", Integer.toString(confirmation.number()));
    facts.put("changeText", changes(confirmation, order.currency(), language));
    facts.put( // nobody knows the sum while a price is still to be set
        "totalText",
        confirmation.unpriced().isPresent() ? "" : total(confirmation, order, language));
    facts.put("reasonText", Markdown.literal(confirmation.reason()));
    facts.put("photosText", photos(confirmation, language));
    facts.put("proposedByText", Markdown.literal(staff.nameOf(confirmation.proposedBy())));
    facts.put( // a field's label, which is no Markdown
        "unpricedText",
        confirmation.unpriced().map(change -> words.change(change, language)).orElse(""));
    return facts;
  }

  /** One stands in its line, several become a list. */
  private String changes(ConfirmationFacts confirmation, String currency, Language language) {
    List<String> each =
        confirmation.changes().stream()
            .map(change -> Markdown.literal(amounts.priced(change, currency, language)))
            .toList();
    return each.size() == 1
        ? each.get(0)
        : each.stream().map(text -> "\n- " + text).collect(Collectors.joining("", "\n", "\n"));
  }

  /** As the order stands now. */
  private String total(ConfirmationFacts confirmation, OrderFacts order, Language language) {
    return amounts
        .totals(
            order.totals(),
            ChangeWords.after(confirmation, order.lines(), order.currency()),
            language)
        .stream()
        .map(total -> "\n- " + Markdown.literal(total.name() + ": " + total.amount()))
        .collect(Collectors.joining("", "\n", "\n"));
  }

  private static String photos(ConfirmationFacts confirmation, Language language) {
    String name = new Words(language).of("change.photo");
    return IntStream.range(0, confirmation.photos().size())
        .mapToObj(
            i ->
                "[![%1$s](/documents/%2$s/thumbnail)](/documents/%2$s)"
                    .formatted(name.formatted(i + 1), confirmation.photos().get(i).id()))
        .collect(Collectors.joining(" ", confirmation.photos().isEmpty() ? "" : "\n\n", ""));
  }
}
