package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.documents.ContentHash;
import callout.documents.Documents;
import callout.documents.StoredDocument;
import callout.orders.OrderFacts;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Orders;
import callout.orders.Totals;
import callout.shared.Language;
import callout.workflow.display.OrderWords;
import callout.workflow.display.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Holds the versions of an order against each other and against their documents. */
record AgreedVersions(Orders orders, Documents documents) {

  /** One version follows the other without a gap, each bound to the one before and on paper. */
  void check(Traveller traveller) throws IOException {
    OrderFacts order = orders.of(traveller.caseNumber()).get(0);
    List<OrderVersion> versions = orders.versions(order.id());
    assertThat(versions)
        .as(traveller.toString())
        .hasSize(1 + traveller.plan().changes().size())
        .extracting(OrderVersion::version)
        .isEqualTo(List.of(1, 2, 3).subList(0, versions.size()));
    for (int i = 0; i < versions.size(); i++) {
      OrderVersion version = versions.get(i);
      String before = i == 0 ? null : versions.get(i - 1).contentHash();
      assertThat(version.previousHash()).as(traveller.toString()).isEqualTo(before);
      assertThat(version.contentHash())
          .as(traveller.toString())
          .isEqualTo(ContentHash.of(version.content(), before));
      StoredDocument document = onlyDocument(traveller, version);
      String text = text(document);
      assertThat(text)
          .as("%s, version %d", traveller, version.version())
          .contains(traveller.caseNumber().value(), order.number())
          .containsIgnoringCase("version " + version.version());
      if (i > 0) {
        assertThat(text)
            .as("%s, version %d", traveller, version.version())
            .contains(difference(versions.get(i - 1), version, document.language()));
      }
    }
  }

  private StoredDocument onlyDocument(Traveller traveller, OrderVersion version) {
    List<StoredDocument> found =
        documents.of(traveller.caseNumber()).stream()
            .filter(document -> document.subject().equals(version.order().toString()))
            .filter(document -> List.of("order", "confirmation").contains(document.kind()))
            .filter(document -> document.version() == version.version())
            .toList();
    assertThat(found)
        .as("%s, version %d", traveller, version.version())
        .singleElement()
        .satisfies(one -> assertThat(one.contentHash()).isEqualTo(version.contentHash()));
    return found.get(0);
  }

  /** The one line that is not as it was, in the words of the document's table. */
  private static String difference(OrderVersion before, OrderVersion after, Language language) {
    Map<Integer, OrderLine> old =
        before.lines().stream().collect(Collectors.toMap(OrderLine::number, line -> line));
    List<String> changed =
        after.lines().stream()
            .filter(line -> !line.equals(old.get(line.number())))
            .map(line -> row(old.get(line.number()), line, after.totals().currency(), language))
            .toList();
    assertThat(changed).hasSize(1);
    assertThat(after.lines()).extracting(OrderLine::number).containsAll(old.keySet());
    return changed.get(0);
  }

  private static String row(
      @Nullable OrderLine old, OrderLine now, String currency, Language language) {
    var words = new Words(language);
    int digits = Totals.digits(currency);
    BigDecimal oldNet = old == null ? BigDecimal.ZERO : old.net(digits);
    BigDecimal newNet = now.net(digits);
    return String.join(
        " ",
        now.description(),
        words.of(old == null ? "change.mark.add" : "change.mark.change"),
        OrderWords.plain(old == null ? BigDecimal.ZERO : old.quantity(), language),
        OrderWords.plain(now.quantity(), language),
        now.unit(),
        words.price(now.unitPrice(), currency),
        words.money(oldNet, currency),
        words.money(newNet, currency),
        "+" + words.money(newNet.subtract(oldNet), currency));
  }

  /** What stands in the file, with single spaces. */
  String text(StoredDocument document) throws IOException {
    try (var pdf = Loader.loadPDF(documents.content(document.id()))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
