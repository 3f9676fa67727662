package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders as a company would issue them, all invented. */
final class OrderSamples {

  private OrderSamples() {}

  static DocumentOrder english(int lines) {
    return order(Language.EN, 1, englishFacts(), englishLines(lines));
  }

  static DocumentOrder german(int lines) {
    return order(Language.DE, 2, germanFacts(), germanLines(lines));
  }

  static DocumentOrder withDescription(String description) {
    Map<String, Object> facts = englishFacts();
    facts.put("description", description);
    return order(Language.EN, 1, facts, englishLines(3));
  }

  /** Only what the template must have. */
  static DocumentOrder bare() {
    Map<String, Object> facts = englishFacts();
    List.of(
            "companyAddress",
            "customerNumber",
            "contactText",
            "siteName",
            "accessNotes",
            "priorityText",
            "windowsText",
            "dueText",
            "approvalNote")
        .forEach(facts::remove);
    return order(Language.EN, 1, facts, List.of());
  }

  static DocumentOrder order(
      Language language, int version, Map<String, Object> facts, List<Map<String, Object>> lines) {
    String previous = version == 1 ? null : ContentHash.of(Map.of("lines", 0), null);
    return new DocumentOrder(
        CaseNumber.of("C-000123"),
        "order",
        "0193a5c0-7e1b-7d70-8a55-2f6c1e0b9d11",
        version,
        "Service order C-000123 v" + version,
        "order-C-000123-v" + version + ".pdf",
        ContentHash.of(Map.of("facts", facts, "lines", lines), previous),
        previous,
        language,
        facts,
        lines);
  }

  static Map<String, Object> englishFacts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("companyName", "Pacific Building Services");
    facts.put("companyAddress", "1200 Harbor Street, Long Beach, CA 90802\n+1 562 555 0100");
    facts.put("orderNumber", "C-000123/1");
    facts.put("issuedAtText", "Mon, May 4, 2026, 09:12");
    facts.put("customerName", "Juniper Hill Property Management");
    facts.put("customerNumber", "K-1007");
    facts.put("contactText", "Dana Whitfield, +1 213 555 0142\ndana.whitfield@juniperhill.example");
    facts.put("siteName", "Juniper Hill Court, Building C");
    facts.put("placeText", "4410 Sycamore Terrace\nLos Angeles, CA 90027");
    facts.put("accessNotes", "Gate code at the office; park in the visitors' bays.");
    facts.put("serviceTypeName", "Repair");
    facts.put("priorityText", "High");
    facts.put("windowsText", "Wed, May 6, 2026, 08:00 – 10:00; Thu, May 7, 2026, 13:00 – 15:00");
    facts.put("dueText", "Thu, May 7, 2026, 17:00");
    facts.put(
        "description",
        "The lift lobby lights on the third floor flicker and go out for minutes at a time. Please"
            + " check the ballast and the circuit, and replace what is faulty. Tenants should not be"
            + " without light in the evening.");
    facts.put("approvedBy", "Maria Okafor");
    facts.put("approvedAtText", "Mon, May 4, 2026, 09:12");
    facts.put("approvalNote", "Approved as requested; call the contact before arrival.");
    return facts;
  }

  static Map<String, Object> germanFacts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("companyName", "Gebäudetechnik Süßmilch & Söhne GmbH");
    facts.put("companyAddress", "Überseering 12, 22297 Hamburg\n+49 40 555 0100");
    facts.put("orderNumber", "C-000123/1");
    facts.put("issuedAtText", "Mo., 4. Mai 2026, 09:12");
    facts.put("customerName", "Wohnungsgenossenschaft Grüner Hügel eG");
    facts.put("customerNumber", "K-1007");
    facts.put("contactText", "Jürgen Weiß, +49 40 555 0142");
    facts.put("siteName", "Gemeinschaftshaus Äußere Mühlenstraße");
    facts.put("placeText", "Äußere Mühlenstraße 7\n22081 Hamburg");
    facts.put("accessNotes", "Schlüssel beim Hausmeister; Parken im Hof.");
    facts.put("serviceTypeName", "Instandsetzung");
    facts.put("priorityText", "Hoch");
    facts.put("windowsText", "Mi., 6. Mai 2026, 08:00 – 10:00; Do., 7. Mai 2026, 13:00 – 15:00");
    facts.put("dueText", "Do., 7. Mai 2026, 17:00");
    facts.put(
        "description",
        "Die Fußbodenheizung im großen Saal wird nicht wärmer als 15 °C. Bitte Umwälzpumpe und"
            + " Thermostat prüfen und, falls nötig, austauschen.");
    facts.put("approvedBy", "Käthe Größl");
    facts.put("approvedAtText", "Mo., 4. Mai 2026, 09:12");
    facts.put("approvalNote", "Freigegeben; bitte vor der Anfahrt anrufen.");
    return facts;
  }

  static List<Map<String, Object>> englishLines(int count) {
    return lines(
        count,
        List.of("Electrical diagnosis on site", "LED driver 40 W, replacement", "Ceiling panel"),
        List.of("hour", "piece", "piece"),
        "Replace the panel in the corridor between the lobby and the stairs, take the old one along"
            + " and leave the ceiling clean; access over a two-metre ladder");
  }

  static List<Map<String, Object>> germanLines(int count) {
    return lines(
        count,
        List.of("Fehlersuche an der Heizungsanlage", "Umwälzpumpe DN 25", "Dichtungssatz"),
        List.of("Std.", "Stück", "Satz"),
        "Anlage nach dem Austausch befüllen, entlüften und hydraulisch abgleichen; Protokoll für den"
            + " Hausmeister ausfüllen und übergeben");
  }

  private static List<Map<String, Object>> lines(
      int count, List<String> texts, List<String> units, String longText) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = i % 7 == 5 ? longText : texts.get(i % texts.size());
      BigDecimal quantity = i == 0 ? new BigDecimal("1.5") : BigDecimal.valueOf(1 + i * 37L % 1200);
      lines.add(line(text, quantity, units.get(i % units.size())));
    }
    return lines;
  }

  static Map<String, Object> line(String description, BigDecimal quantity, String unit) {
    return Map.of("description", description, "quantity", quantity, "unit", unit);
  }

  /** The same lines with prices, and what they come to. */
  static DocumentOrder priced(DocumentOrder order, String price, String rate) {
    BigDecimal unitPrice = new BigDecimal(price);
    List<Map<String, Object>> lines = new ArrayList<>();
    BigDecimal net = BigDecimal.ZERO;
    for (Map<String, Object> line : order.lines()) {
      Map<String, Object> priced = new HashMap<>(line);
      BigDecimal amount =
          ((BigDecimal) line.get("quantity")).multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
      net = net.add(amount);
      priced.putAll(Map.of("unitPrice", unitPrice, "taxRate", new BigDecimal(rate), "net", amount));
      lines.add(priced);
    }
    BigDecimal tax =
        net.multiply(new BigDecimal(rate)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    NumberFormat format = NumberFormat.getNumberInstance(order.language().locale());
    format.setMinimumFractionDigits(2);
    Map<String, Object> facts = new HashMap<>(order.facts());
    facts.put("peopleText", "2");
    facts.put("siteEquipment", "Rooftop unit RTU-4, serial 88-1207; ladder in the plant room");
    facts.put("currency", "EUR");
    facts.put("amountPattern", "#,##0.00");
    facts.put("netText", format.format(net) + " EUR");
    facts.put("taxLabels", "Tax of %s %% on %s EUR".formatted(rate, format.format(net)));
    facts.put("taxTexts", format.format(tax) + " EUR");
    facts.put("grossText", format.format(net.add(tax)) + " EUR");
    return order(order.language(), order.version(), facts, lines);
  }
}
