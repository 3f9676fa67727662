package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Renders {@code reports/order.jrxml}. The files stay in {@code target/documents} to be looked at.
 */
class OrderTemplateTest {

  private static final Templates TEMPLATES = new Templates();

  @Test
  void saysWhatWasOrderedAndWhoApprovedIt() throws IOException {
    DocumentOrder order = OrderSamples.english(1);

    try (PDDocument pdf = render("order-one-line", order)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(words(pdf))
          .contains("Service order", "C-000123", "Version 1", "Juniper Hill Court, Building C")
          .contains("Electrical diagnosis on site", "1.5", "hour", "Maria Okafor", "Page 1 of 1")
          .contains(order.contentHash(), "none, this is the first version");
    }
  }

  @Test
  void speaksGerman() throws IOException {
    DocumentOrder order = OrderSamples.german(4);

    try (PDDocument pdf = render("order-german", order)) {
      assertThat(words(pdf))
          .contains(
              "Serviceauftrag", "Gebäudetechnik Süßmilch & Söhne GmbH", "Äußere Mühlenstraße 7")
          .contains("1,5", "Std.", "Käthe Größl", "FÄLLIG", "Seite 1 von 1")
          .contains(order.contentHash(), String.valueOf(order.previousHash()));
    }
  }

  @Test
  void addsUpPricesAndTaxes() throws IOException {
    DocumentOrder order = OrderSamples.priced(OrderSamples.english(3), "0.125", "19");

    try (PDDocument pdf = render("order-priced", order)) {
      assertThat(words(pdf))
          .contains("Unit price Tax Net EUR", "PEOPLE NEEDED", "Rooftop unit RTU-4")
          .contains("1.5 hour 0.125 19 % 0.19", "Net total", "Total with tax");
    }
  }

  @Test
  void writesAmountsTheGermanWay() throws IOException {
    DocumentOrder order = OrderSamples.priced(OrderSamples.german(6), "1234.5", "7.5");

    try (PDDocument pdf = render("order-priced-german", order)) {
      assertThat(words(pdf))
          .contains("Einzelpreis Steuer Netto EUR", "1,5 Std. 1.234,50 7,5 % 1.851,75")
          .contains("Summe netto", "Gesamtbetrag");
    }
  }

  @Test
  void carries200LinesOverPagesWithTheTableHeadOnEach() throws IOException {
    try (PDDocument pdf = render("order-200-lines", OrderSamples.english(200))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(5, 9);
      for (int page = 1; page <= pages; page++) {
        assertThat(words(pdf, page)).contains("Page %d of %d".formatted(page, pages));
      }
      for (int page = 2; page < pages; page++) {
        assertThat(words(pdf, page)).contains("Description Quantity Unit", "C-000123/1");
      }
      assertThat(words(pdf)).contains("200 LED driver");
    }
  }

  @Test
  void wrapsALongDescriptionOverPages() throws IOException {
    String text =
        IntStream.rangeClosed(1, 1500)
            .mapToObj("sentence%d"::formatted)
            .collect(Collectors.joining(" "));

    try (PDDocument pdf = render("order-long", OrderSamples.withDescription(text))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      assertThat(words(pdf)).contains(List.of(text.split(" "))).contains("Maria Okafor");
    }
  }

  @Test
  void breaksAWordThatFitsNoLine() throws IOException {
    try (PDDocument pdf = render("order-word", OrderSamples.withDescription("x".repeat(1500)))) {
      assertThat(words(pdf).chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(1500);
    }
  }

  @Test
  void doesWithoutWhatIsOptional() throws IOException {
    try (PDDocument pdf = render("order-bare", OrderSamples.bare())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(words(pdf))
          .contains("Any time", "No single items were agreed")
          .doesNotContain("null", "Quantity");
    }
  }

  @Test
  void treatsABlankOptionalFactAsAbsent() throws IOException {
    Map<String, Object> facts = OrderSamples.englishFacts();
    facts.put("windowsText", "");
    facts.put("dueText", " ");

    try (PDDocument pdf =
        render("order-blank", OrderSamples.order(Language.EN, 1, facts, List.of()))) {
      assertThat(words(pdf)).contains("Any time");
    }
  }

  @Test
  void embedsItsFonts() throws IOException {
    try (PDDocument pdf = render("order-fonts", OrderSamples.german(1))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void isSharedByThreads() {
    List<DocumentOrder> orders =
        IntStream.range(0, 40)
            .mapToObj(n -> n % 2 == 0 ? OrderSamples.english(n) : OrderSamples.german(n))
            .toList();

    List<String> texts = orders.parallelStream().map(OrderTemplateTest::textOf).toList();

    assertThat(texts).isEqualTo(orders.stream().map(OrderTemplateTest::textOf).toList());
  }

  @Test
  void refusesAMissingFact() {
    Map<String, Object> facts = OrderSamples.englishFacts();
    facts.remove("approvedBy");

    assertFails(facts, List.of(), "needs the fact 'approvedBy'");
  }

  @Test
  void refusesAFactItDoesNotKnow() {
    Map<String, Object> facts = OrderSamples.englishFacts();
    facts.put("approvdBy", "nobody");

    assertFails(facts, List.of(), "approvdBy");
  }

  @Test
  void refusesALineOfTheWrongType() {
    Map<String, Object> line = Map.of("description", "x", "quantity", "two", "unit", "piece");

    assertFails(OrderSamples.englishFacts(), List.of(line), "'quantity' as BigDecimal, not String");
  }

  @Test
  void namesTheTemplateThatIsMissing() {
    DocumentOrder order = OrderSamples.english(1);
    DocumentOrder unknown =
        new DocumentOrder(
            order.caseNumber(),
            "no-such",
            "1",
            1,
            "t",
            "t.pdf",
            order.contentHash(),
            null,
            Language.EN,
            Map.of(),
            List.of());

    assertThatExceptionOfType(RenderingFailed.class)
        .isThrownBy(() -> TEMPLATES.pdf(unknown))
        .withMessageContaining("reports/no-such.jrxml");
  }

  @Test
  void hasTheSameTextsInBothLanguages() throws IOException {
    assertThat(texts("order_de.properties").keySet()).isEqualTo(texts("order.properties").keySet());
  }

  private static void assertFails(
      Map<String, Object> facts, List<Map<String, Object>> lines, String reason) {
    DocumentOrder order = OrderSamples.order(Language.EN, 1, new HashMap<>(facts), lines);
    assertThatExceptionOfType(RenderingFailed.class)
        .isThrownBy(() -> TEMPLATES.pdf(order))
        .withMessageContaining("reports/order.jrxml")
        .withMessageContaining(reason);
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(Path.of("reports", name))) {
      texts.load(in);
    }
    return texts;
  }

  private static PDDocument render(String name, DocumentOrder order) throws IOException {
    byte[] pdf = TEMPLATES.pdf(order);
    Path file = Path.of("target", "documents", name + ".pdf");
    Files.createDirectories(file.getParent());
    Files.write(file, pdf);
    return Loader.loadPDF(pdf);
  }

  private static String textOf(DocumentOrder order) {
    try (PDDocument pdf = Loader.loadPDF(TEMPLATES.pdf(order))) {
      return words(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static String words(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }
}
