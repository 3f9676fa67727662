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
  void showsOldNewAndDifferenceOfEachLineAndInTotal() throws IOException {
    String words = Pdfs.wordsOf("confirmation", order(Language.EN, lines("pcs")));

    assertThat(words)
        .contains("Confirmation 3 → version 4", "What changes", "Working time: 1.5 h → 3 h")
        .contains("Another visit: bring the lift")
        .contains("Reason: The shaft was rusted through.")
        .contains("Working time changed 1.5 3 h 96.00 USD 144.00 USD 288.00 USD +144.00 USD")
        .contains("Old sealing set dropped 2 0 pcs 12.50 USD 25.00 USD 0.00 USD -25.00 USD")
        .contains("Repair 1 1 × 65.00 USD 65.00 USD 65.00 USD")
        .contains("Net 234.00 USD 353.00 USD +119.00 USD")
        .contains("Total with tax 245.00 USD 364.00 USD +119.00 USD")
        .contains("People needed 1 2 +1")
        .contains("Photo 2 " + "b".repeat(64))
        .contains("Ines Marlow", "Agreed by the customer");
  }

  @Test
  void speaksGerman() throws IOException {
    String words = Pdfs.wordsOf("confirmation-german", order(Language.DE, lines("Stück")));

    assertThat(words)
        .contains(
            "Bestätigung 3 → Version 4", "Was sich ändert", "Bisher Neu", "Benötigte Personen");
  }

  @Test
  void leavesOutWhatThereIsNot() throws IOException {
    DocumentOrder order = order(Language.EN, lines("pcs"));
    Map<String, Object> facts = new HashMap<>(order.facts());
    facts.put("photosText", "");
    facts.put("newPeople", 1);
    String words = Pdfs.wordsOf("confirmation-plain", with(order, facts));

    assertThat(words).doesNotContain("PHOTOS", "null").contains("People needed 1 1 ");
  }

  @Test
  void carriesManyLinesOverPages() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lines.add(
          i % 7 == 0
              ? line(
                  "Stainless steel threaded rod with nuts and washers, cut to length on site, "
                      + "length as measured by the technician, number "
                      + i,
                  "pcs",
                  "1",
                  "120.125",
                  "12,345.6789 USD",
                  "12,345.68 USD",
                  "1,483,025.63 USD",
                  "+1,470,679.95 USD",
                  "changed")
              : line(
                  "Part number " + i, "pcs", "1", "1", "1.00 USD", "1.00 USD", "1.00 USD", "", ""));
    }
    String words = Pdfs.wordsOf("confirmation-60", order(Language.EN, lines));

    assertThat(words).contains("59 Part number 58").containsPattern("Page (\\d+) of \\1");
  }

  private static List<Map<String, Object>> lines(String piece) {
    return List.of(
        line("Repair", "×", "1", "1", "65.00 USD", "65.00 USD", "65.00 USD", "", ""),
        line(
            "Working time",
            "h",
            "1.5",
            "3",
            "96.00 USD",
            "144.00 USD",
            "288.00 USD",
            "+144.00 USD",
            "changed"),
        line(
            "Old sealing set",
            piece,
            "2",
            "0",
            "12.50 USD",
            "25.00 USD",
            "0.00 USD",
            "-25.00 USD",
            "dropped"));
  }

  private static Map<String, Object> line(
      String description,
      String unit,
      String old,
      String now,
      String price,
      String oldNet,
      String newNet,
      String difference,
      String mark) {
    return Map.of(
        "description",
        description,
        "unit",
        unit,
        "oldQuantity",
        new BigDecimal(old),
        "newQuantity",
        new BigDecimal(now),
        "unitPriceText",
        price,
        "oldNetText",
        oldNet,
        "newNetText",
        newNet,
        "differenceText",
        difference,
        "mark",
        mark);
  }

  private static DocumentOrder with(DocumentOrder order, Map<String, Object> facts) {
    return new DocumentOrder(
        order.caseNumber(),
        order.kind(),
        order.subject(),
        order.version(),
        order.title(),
        order.fileName(),
        order.contentHash(),
        order.previousHash(),
        order.language(),
        facts,
        order.lines());
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
    facts.put("confirmationNumber", 3);
    facts.put("changeText", "Working time: 1.5 h → 3 h\nAnother visit: bring the lift");
    facts.put("reasonText", "The shaft was rusted through.");
    facts.put("photosText", "Photo 1  %s\nPhoto 2  %s".formatted("a".repeat(64), "b".repeat(64)));
    facts.put("oldPeople", 1);
    facts.put("newPeople", 2);
    facts.put("oldNetTotal", "234.00 USD");
    facts.put("newNetTotal", "353.00 USD");
    facts.put("differenceNetTotal", "+119.00 USD");
    facts.put("oldTaxTotal", "11.00 USD");
    facts.put("newTaxTotal", "11.00 USD");
    facts.put("differenceTaxTotal", "");
    facts.put("oldGrossTotal", "245.00 USD");
    facts.put("newGrossTotal", "364.00 USD");
    facts.put("differenceGrossTotal", "+119.00 USD");
    facts.put("proposedBy", "Ines Marlow");
    facts.put("proposedAtText", "Mon, May 4, 2026, 09:05");
    facts.put("agreedText", "Agreed by the customer");
    String before = ContentHash.of(Map.of("lines", 0), null);
    return new DocumentOrder(
        CaseNumber.of("C-000123"),
        "confirmation",
        "0193a5c0-7e1b-7d70-8a55-2f6c1e0b9d11",
        4,
        "Repair, confirmation 3",
        "C-000123-1-v4.pdf",
        ContentHash.of(Map.of("lines", lines.size()), before),
        before,
        language,
        facts,
        lines);
  }
}
