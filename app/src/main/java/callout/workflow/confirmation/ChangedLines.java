package callout.workflow.confirmation;

import callout.orders.ChangeKind;
import callout.orders.LineChange;
import callout.orders.OrderVersion;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a version beside those of the version before: what was there, what is there now, and
 * the difference. Read from the version itself, so a document issued later says the same.
 */
final class ChangedLines {

  private ChangedLines() {}

  static List<Map<String, Object>> of(OrderVersion version, LineChange change, Words words) {
    List<Map<String, Object>> lines = new ArrayList<>();
    boolean marked = change.kind() == ChangeKind.DROP;
    for (Object kept : (List<?>) version.content().getOrDefault("lines", List.of())) {
      Map<?, ?> line = (Map<?, ?>) kept;
      boolean changed = !marked && isMeant(line, change);
      marked |= changed;
      BigDecimal now = new BigDecimal(String.valueOf(line.get("quantity")));
      lines.add(
          line(
              String.valueOf(line.get("description")),
              String.valueOf(line.get("unit")),
              changed ? change.oldQuantity() : now,
              now,
              changed ? words.of("change.mark." + change.kind().code()) : ""));
    }
    if (change.kind() == ChangeKind.DROP) {
      lines.add(
          line(
              change.description(),
              change.unit(),
              change.oldQuantity(),
              null,
              words.of("change.mark.drop")));
    }
    return lines;
  }

  private static boolean isMeant(Map<?, ?> line, LineChange change) {
    BigDecimal quantity = change.newQuantity();
    return change.description().equals(line.get("description"))
        && change.unit().equals(line.get("unit"))
        && quantity != null
        && quantity.compareTo(new BigDecimal(String.valueOf(line.get("quantity")))) == 0;
  }

  private static Map<String, Object> line(
      String description,
      String unit,
      @Nullable BigDecimal old,
      @Nullable BigDecimal now,
      String mark) {
    BigDecimal before = old == null ? BigDecimal.ZERO : old;
    BigDecimal after = now == null ? BigDecimal.ZERO : now;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("description", description);
    line.put("unit", unit);
    line.put("oldQuantity", plain(before));
    line.put("newQuantity", plain(after));
    line.put("difference", plain(after.subtract(before)));
    line.put("mark", mark);
    return line;
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
