package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import callout.TestPhotos;
import callout.shared.CaseNumber;
import callout.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Renders {@code reports/visit-report.jrxml}. */
class VisitReportTemplateTest {

  @Test
  void tellsEachVisit() throws IOException {
    String words = Pdfs.wordsOf("visit-report", order(Language.EN, "The valve was tight."));

    assertThat(words)
        .contains("Visit report", "Tue, May 5, 2026, 09:00 – 10:30", "Bruno Castellan")
        .contains("Partly done", "Hours worked 1.5", "Left to do Replace the valve", "Photos 2")
        .contains("Wed, May 6, 2026, 13:00 – 14:00", "Done", "Materials 1 valve DN 25")
        .contains("Added later The valve was tight.");
  }

  @Test
  void leavesOutWhatNobodySaid() throws IOException {
    String words = Pdfs.wordsOf("visit-report-german", order(Language.DE, ""));

    assertThat(words)
        .contains("Einsatzbericht", "Arbeitsstunden 1.5")
        .doesNotContain("Nachgetragen");
    assertThat(words.split("Noch zu tun", -1)).hasSize(2);
  }

  @Test
  void showsPhotosProblemsAndTheSignature() throws IOException {
    assertThat(Pdfs.wordsOf("visit-report-photos", withPhotos(20)))
        .contains("Problems found The drain of the pan is cracked.", "20 · Tue, May 5")
        .contains("Signature", "Dana Whitfield", "signed version 2 of the order");
    assertThat(Pdfs.pictures("visit-report-photos")).isEqualTo(21);
  }

  /** A report with so many photos, as the product makes it. */
  static DocumentOrder withPhotos(int count) {
    DocumentOrder plain = order(Language.EN, "");
    Map<String, Object> facts = new HashMap<>(plain.facts());
    facts.put("signatureName", "Dana Whitfield");
    facts.put("signatureTimeText", "Wed, May 6, 2026, 14:02");
    facts.put("signatureVersion", 2);
    facts.put("signatureHash", plain.contentHash());
    facts.put("signatureImage", new ByteArrayInputStream(TestPhotos.png(360, 108)));
    List<Map<String, Object>> lines = new ArrayList<>(plain.lines());
    lines.get(0).put("problems", "The drain of the pan is cracked.");
    lines.addAll(1, photos(count));
    return new DocumentOrder(
        plain.caseNumber(),
        plain.kind(),
        plain.subject(),
        1,
        plain.title(),
        plain.fileName(),
        plain.contentHash(),
        null,
        Language.EN,
        facts,
        lines);
  }

  private static List<Map<String, Object>> photos(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 4 == 0) {
        rows.add(new LinkedHashMap<>());
      }
      // every other upright, as phones are held
      byte[] jpeg = i % 2 == 0 ? TestPhotos.jpeg(400, 300) : TestPhotos.jpeg(225, 400);
      rows.get(i / 4).put("photo" + (i % 4 + 1), new ByteArrayInputStream(jpeg));
      rows.get(i / 4).put("photoText" + (i % 4 + 1), (i + 1) + " · Tue, May 5, 2026, 09:15");
    }
    return rows;
  }

  private static DocumentOrder order(Language language, String amendments) {
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
    facts.put("issuedAtText", "Wed, May 6, 2026, 14:10");
    facts.put("description", "The heating in the great hall stays cold.");
    facts.put("amendments", amendments);
    List<Map<String, Object>> lines =
        List.of(
            visit("Tue, May 5, 2026, 09:00 – 10:30", "Partly done", "1.5", "", "Replace the valve"),
            visit("Wed, May 6, 2026, 13:00 – 14:00", "Done", "", "1 valve DN 25", ""));
    lines.get(0).put("photos", "2");
    return new DocumentOrder(
        CaseNumber.of("C-000123"),
        "visit-report",
        "0193a5c0-7e1b-7d70-8a55-2f6c1e0b9d11",
        1,
        "Visit report: Repair",
        "C-000123-1-report-v1.pdf",
        ContentHash.of(Map.of("visits", 2), null),
        null,
        language,
        facts,
        lines);
  }

  private static Map<String, Object> visit(
      String time, String result, String hours, String materials, String remaining) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timeText", time);
    line.put("technicianName", "Bruno Castellan");
    line.put("resultText", result);
    line.put("workedHours", hours);
    line.put("usedMaterials", materials);
    line.put("remainingWork", remaining);
    line.put("remarks", "Found the pump running dry; bled the loop and checked all radiators.");
    return line;
  }
}
