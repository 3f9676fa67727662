package callout.orders;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a version says: all that both sides agreed on, and nothing that is only ours. */
final class OrderContent {

  private OrderContent() {}

  /**
   * @param confirmation what the confirmation says that made this version; empty if none did
   */
  static Map<String, Object> of(OrderFacts order, Map<String, Object> confirmation) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("order", order.number());
    content.put("case", order.caseNumber().value());
    content.put("title", order.title());
    content.put("description", order.description());
    content.put("people", order.needs().people());
    if (order.needs().siteEquipment() != null) {
      content.put("siteEquipment", order.needs().siteEquipment());
    }
    content.putAll(amounts(order.lines(), order.currency()));
    content.putAll(confirmation);
    return content;
  }

  /** Lines and what they come to; every amount exact, as text. */
  static Map<String, Object> amounts(List<OrderLine> lines, String currency) {
    Totals totals = Totals.of(lines, currency);
    int digits = Totals.digits(currency);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("currency", currency);
    content.put("lines", lines.stream().map(line -> line(line, digits)).toList());
    content.put("net", totals.net().toPlainString());
    content.put(
        "taxes",
        totals.taxes().stream()
            .map(
                share ->
                    Map.of(
                        "rate", share.rate().toPlainString(),
                        "net", share.net().toPlainString(),
                        "tax", share.tax().toPlainString()))
            .toList());
    content.put("gross", totals.gross().toPlainString());
    return content;
  }

  private static Map<String, Object> line(OrderLine line, int digits) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", line.number());
    content.put("kind", line.kind());
    content.put("description", line.description());
    content.put("quantity", line.quantity().toPlainString());
    content.put("unit", line.unit());
    content.put("unitPrice", line.unitPrice().toPlainString());
    content.put("taxRate", line.taxRate().toPlainString());
    content.put("net", line.net(digits).toPlainString());
    if (line.part() != null) {
      content.put("part", line.part());
    }
    return content;
  }

  /** The lines as they were; a version made before lines had numbers or prices has none of them. */
  static List<OrderLine> lines(Map<String, Object> content) {
    List<?> kept = (List<?>) content.getOrDefault("lines", List.of());
    return kept.stream().map(line -> line((Map<?, ?>) line)).toList();
  }

  static String currency(Map<String, Object> content) {
    return String.valueOf(content.getOrDefault("currency", "USD"));
  }

  private static OrderLine line(Map<?, ?> line) {
    return new OrderLine(
        amount(line, "number").intValueExact(),
        String.valueOf(line.get("kind")),
        String.valueOf(line.get("description")),
        amount(line, "quantity"),
        String.valueOf(line.get("unit")),
        amount(line, "unitPrice"),
        amount(line, "taxRate"),
        line.get("part") == null ? null : String.valueOf(line.get("part")));
  }

  private static BigDecimal amount(Map<?, ?> line, String name) {
    return new BigDecimal(Objects.requireNonNullElse(line.get(name), "0").toString());
  }
}
