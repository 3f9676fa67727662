package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Renders {@code reports/confirmation.jrxml}. */
class ConfirmationTemplateTest {

  @Test
  void showsOldNewAndDifferenceOfEachLine() throws IOException {
    String words = Pdfs.wordsOf("confirmation", order(Language.EN, englishLines()));

    assertThat(words)
        .contains("Confirmation", "Version 2", "What changes", "Working time: 1.5 h → 3 h")
        .contains("Reason: The shaft was rusted through.")
        .contains("Working time 1.5 3 +1.5 h changed")
        .contains("Old sealing set 2 0 -2 pcs dropped")
        .contains("Repair 1 1 ×")
        .contains("Ines Marlow", "Agreed by the customer");
  }

  @Test
  void speaksGerman() throws IOException {
    String words = Pdfs.wordsOf("confirmation-german", order(Language.DE, englishLines()));

    assertThat(words).contains("Bestätigung", "Was sich ändert", "Bisher Neu Differenz", "+1,5");
  }

  @Test
  void carriesManyLinesOverPages() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add(line("Part number " + i, "pcs", "1", "1", "0", ""));
    }
    String words = Pdfs.wordsOf("confirmation-200", order(Language.EN, lines));

    assertThat(words).contains("200 Part number 199").containsPattern("Page (\\d+) of \\1");
  }

  private static List<Map<String, Object>> englishLines() {
    return List.of(
        line("Repair", "×", "1", "1", "0", ""),
        line("Working time", "h", "1.5", "3", "1.5", "changed"),
        line("Old sealing set", "pcs", "2", "0", "-2", "dropped"));
  }

  private static Map<String, Object> line(
      String description, String unit, String old, String now, String difference, String mark) {
    return Map.of(
        "description",
        description,
        "unit",
        unit,
        "oldQuantity",
        new BigDecimal(old),
        "newQuantity",
        new BigDecimal(now),
        "difference",
        new BigDecimal(difference),
        "mark",
        mark);
  }

  private static DocumentOrder order(Language language, List<Map<String, Object>> lines) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("companyName", "Pacific Building Services");
    facts.put("companyAddress", "1200 Harbor Street, Long Beach, CA 90802");
    facts.put("customerName", "Juniper Hill Property Management");
    facts.put("customerNumber", "K-1007");
    facts.put("contactText", "Dana Whitfield, +1 213 555 0142");
    facts.put("siteName", "Juniper Hill Court, Building C");
    facts.put("placeText", "4410 Sycamore Terrace, Los Angeles, CA 90027");
    facts.put("serviceTypeName", "Repair");
    facts.put("orderNumber", "C-000123-1");
    facts.put("issuedAtText", "Mon, May 4, 2026, 09:12");
    facts.put("confirmationNumber", 1);
    facts.put("changeText", "Working time: 1.5 h → 3 h");
    facts.put("reasonText", "The shaft was rusted through.");
    facts.put("proposedBy", "Ines Marlow");
    facts.put("proposedAtText", "Mon, May 4, 2026, 09:05");
    facts.put("agreedText", "Agreed by the customer");
    String before = ContentHash.of(Map.of("lines", 0), null);
    return new DocumentOrder(
        CaseNumber.of("C-000123"),
        "confirmation",
        "0193a5c0-7e1b-7d70-8a55-2f6c1e0b9d11",
        2,
        "Repair, confirmation 1",
        "C-000123-1-v2.pdf",
        ContentHash.of(Map.of("lines", lines.size()), before),
        before,
        language,
        facts,
        lines);
  }
}
