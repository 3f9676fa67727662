package callout.workflow.web;

import callout.orders.ConfirmationFacts;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Totals;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the versions of an order, the newest first, each with what changed since the one before.
 */
@Component
class VersionCards {

  private static final int SHORT_HASH = 12;

  private final VersionLines lines;
  private final People people;
  private final Moments moments;
  private final Texts texts;

  VersionCards(VersionLines lines, People people, Moments moments, Texts texts) {
    this.lines = lines;
    this.people = people;
    this.moments = moments;
    this.texts = texts;
  }

  List<OrderPage.VersionCard> of(
      List<OrderVersion> versions,
      List<ConfirmationFacts> changes,
      List<CasePage.DocumentLine> documents,
      boolean prices,
      ZoneId zone) {
    List<OrderPage.VersionCard> newestFirst = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      OrderVersion version = versions.get(i);
      OrderVersion before = i == 0 ? null : versions.get(i - 1);
      newestFirst.add(
          new OrderPage.VersionCard(
              version.version(),
              i == versions.size() - 1,
              people.actor(version.madeBy()),
              moments.past(version.madeAt(), zone),
              version.contentHash(),
              version.contentHash().substring(0, SHORT_HASH),
              documents.stream()
                  .filter(document -> document.contentHash().equals(version.contentHash()))
                  .findFirst()
                  .orElse(null),
              lines.of(version.lines(), version.totals().currency(), prices),
              prices ? lines.sum(version.totals()) : null,
              changes.stream()
                  .filter(change -> Integer.valueOf(version.version()).equals(change.version()))
                  .findFirst()
                  .map(this::because)
                  .orElseGet(() -> reopened(version)),
              before == null ? List.of() : differences(before, version, prices)));
    }
    return newestFirst;
  }

  private OrderPage.Because because(ConfirmationFacts change) {
    return new OrderPage.Because(
        texts.of("space.change", change.number()),
        change.reason(),
        texts.of("space.because", people.nameOf(change.proposedBy()), agreedBy(change)));
  }

  private OrderPage.@Nullable Because reopened(OrderVersion version) {
    return version.reopened() == null
        ? null
        : new OrderPage.Because(texts.of("space.reopened"), version.reopened(), null);
  }

  private String agreedBy(ConfirmationFacts change) {
    List<String> agreed = new ArrayList<>();
    if (change.supervisor() != null) {
      agreed.add(people.nameOf(change.supervisor()));
    }
    if (Boolean.TRUE.equals(change.customerAgreed())) {
      agreed.add(texts.of("space.agreed.customer"));
    }
    return agreed.isEmpty() ? texts.of("space.agreed.rule") : String.join(", ", agreed);
  }

  private List<String> differences(OrderVersion before, OrderVersion after, boolean prices) {
    List<String> said = new ArrayList<>();
    String currency = prices ? after.totals().currency() : null; // null: no prices are said
    for (var difference : LineDifferences.between(before.lines(), after.lines())) {
      if (difference.before() == null) {
        OrderLine added = Objects.requireNonNull(difference.after());
        said.add(texts.of("space.diff.added", lines.description(added), lines.amount(added)));
      } else if (difference.after() == null) {
        OrderLine dropped = difference.before();
        said.add(texts.of("space.diff.dropped", lines.description(dropped), lines.amount(dropped)));
      } else {
        changed(difference.before(), difference.after(), currency, said);
      }
    }
    if (before.people() != after.people()) {
      said.add(texts.of("space.diff.people", before.people(), after.people()));
    }
    if (prices) {
      total(before.totals(), after.totals(), said);
    }
    return said;
  }

  private void changed(
      OrderLine before, OrderLine after, @Nullable String currency, List<String> said) {
    String name = lines.description(after);
    if (!before.description().equals(after.description())) {
      said.add(texts.of("space.diff.renamed", lines.description(before), name));
    }
    if (!lines.amount(before).equals(lines.amount(after))) {
      said.add(texts.of("space.diff.amount", name, lines.amount(before), lines.amount(after)));
    }
    if (currency != null && before.unitPrice().compareTo(after.unitPrice()) != 0) {
      var words = new Words(texts.language());
      said.add(
          texts.of(
              "space.diff.price",
              name,
              words.price(before.unitPrice(), currency),
              words.price(after.unitPrice(), currency)));
    }
    if (currency != null && before.taxRate().compareTo(after.taxRate()) != 0) {
      said.add(
          texts.of(
              "space.diff.tax", name, lines.rate(before.taxRate()), lines.rate(after.taxRate())));
    }
  }

  private void total(Totals before, Totals after, List<String> said) {
    BigDecimal more = after.gross().subtract(before.gross());
    if (more.signum() != 0) {
      var words = new Words(texts.language());
      said.add(
          texts.of(
              more.signum() > 0 ? "space.diff.more" : "space.diff.less",
              words.money(before.gross(), before.currency()),
              words.money(after.gross(), after.currency()),
              words.money(more.abs(), after.currency())));
    }
  }
}
