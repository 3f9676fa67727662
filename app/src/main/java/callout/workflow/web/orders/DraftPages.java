package callout.workflow.web.orders;

import callout.catalogue.Catalogue;
import callout.catalogue.Part;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.Totals;
import callout.web.Texts;
import callout.workflow.OrderDesk;
import callout.workflow.TaskView;
import callout.workflow.display.OrderWords;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts together the page on which a draft is written. */
@Component
class DraftPages {

  private final OrderDesk desk;
  private final Catalogue catalogue;
  private final Texts texts;

  DraftPages(OrderDesk desk, Catalogue catalogue, Texts texts) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  DraftPage of(OrderFacts order, TaskView task) {
    return new DraftPage(
        order.number(),
        order.caseNumber().value(),
        Objects.requireNonNullElse(task.customerName(), ""),
        "/tasks/%s/form".formatted(task.id()),
        order.decisionReason(),
        order.currency(),
        desk.skills().stream()
            .map(skill -> new DraftPage.Choice(skill, texts.code("skill", skill)))
            .sorted(Comparator.comparing(DraftPage.Choice::name))
            .toList(),
        catalogue.parts().stream().map(this::choice).toList(),
        form(order),
        priced(order.lines(), order.currency()));
  }

  /** What these lines come to, in the reader's words. */
  DraftPage.Priced priced(List<OrderLine> lines, String currency) {
    var words = new Words(texts.language());
    int digits = Totals.digits(currency);
    Totals totals = Totals.of(lines, currency);
    return new DraftPage.Priced(
        lines.stream().map(line -> words.money(line.net(digits), currency)).toList(),
        words.money(totals.net(), currency),
        totals.taxes().stream()
            .filter(share -> share.rate().signum() > 0)
            .map(
                share ->
                    new DraftPage.TaxLine(
                        texts.of("draft.tax", number(share.rate())),
                        words.money(share.tax(), currency)))
            .toList(),
        words.money(totals.gross(), currency));
  }

  private DraftPage.PartChoice choice(Part part) {
    return new DraftPage.PartChoice(
        part.number(), part.name(), part.unit(), number(part.price()), number(part.taxRate()));
  }

  private DraftPage.DraftForm form(OrderFacts order) {
    return new DraftPage.DraftForm(
        order.revision(),
        order.title(),
        order.description(),
        String.valueOf(order.needs().people()),
        order.needs().skills(),
        Objects.requireNonNullElse(order.needs().instructions(), ""),
        Objects.requireNonNullElse(order.needs().siteEquipment(), ""),
        order.lines().stream().map(this::form).toList());
  }

  private DraftPage.LineForm form(OrderLine line) {
    return new DraftPage.LineForm(
        line.kind(),
        line.part(),
        line.description(),
        number(line.quantity()),
        line.unit(),
        number(line.unitPrice()),
        number(line.taxRate()));
  }

  private String number(BigDecimal number) {
    return OrderWords.plain(number, texts.language());
  }
}
