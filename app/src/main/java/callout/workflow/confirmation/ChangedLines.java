package callout.workflow.confirmation;

import callout.orders.ChangeKind;
import callout.orders.OrderLine;
import callout.orders.OrderVersion;
import callout.orders.Totals;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a version beside those of the version before: what was there, what is there now, and
 * the difference. Read from the versions themselves, so a document issued later says the same.
 */
final class ChangedLines {

  private final Words words;
  private final String currency;

  private ChangedLines(Words words, String currency) {
    this.words = words;
    this.currency = currency;
  }

  static List<Map<String, Object>> of(OrderVersion before, OrderVersion version, Words words) {
    var rows = new ChangedLines(words, version.totals().currency());
    List<OrderLine> gone = new ArrayList<>(before.lines());
    List<Pair> pairs = new ArrayList<>();
    for (OrderLine now : version.lines()) {
      Optional<OrderLine> old = same(gone, now);
      old.ifPresent(gone::remove);
      pairs.add(new Pair(old.orElse(null), now));
    }
    gone.forEach(old -> pairs.add(new Pair(old, null)));
    return pairs.stream()
        .sorted(Comparator.comparingInt(Pair::number))
        .map(pair -> rows.row(pair.old(), pair.now()))
        .toList();
  }

  /** A line before and after; at least one of them is there. */
  private record Pair(@Nullable OrderLine old, @Nullable OrderLine now) {

    int number() {
      return (now == null ? Objects.requireNonNull(old) : now).number();
    }
  }

  /** By its number; in versions from before lines had one, by what it says. */
  private static Optional<OrderLine> same(List<OrderLine> lines, OrderLine now) {
    return lines.stream()
        .filter(
            old ->
                old.number() == 0 || now.number() == 0
                    ? old.description().equals(now.description()) && old.unit().equals(now.unit())
                    : old.number() == now.number())
        .findFirst();
  }

  private Map<String, Object> row(@Nullable OrderLine old, @Nullable OrderLine now) {
    OrderLine line = now == null ? Objects.requireNonNull(old) : now;
    BigDecimal oldNet = net(old);
    BigDecimal newNet = net(now);
    Map<String, Object> row = new LinkedHashMap<>();
    if (line.number() > 0) {
      row.put("number", line.number());
    }
    row.put("description", line.description());
    row.put("unit", line.unit());
    row.put("oldQuantity", quantity(old));
    row.put("newQuantity", quantity(now));
    row.put("unitPriceText", words.price(line.unitPrice(), currency));
    row.put("oldNetText", words.money(oldNet, currency));
    row.put("newNetText", words.money(newNet, currency));
    row.put("differenceText", difference(newNet.subtract(oldNet), words, currency));
    row.put("mark", mark(old, now));
    return row;
  }

  /** With a sign; empty where nothing changes. */
  static String difference(BigDecimal more, Words words, String currency) {
    return more.signum() == 0 ? "" : (more.signum() > 0 ? "+" : "") + words.money(more, currency);
  }

  private String mark(@Nullable OrderLine old, @Nullable OrderLine now) {
    if (old == null) {
      return words.of("change.mark." + ChangeKind.ADD.code());
    }
    if (now == null) {
      return words.of("change.mark." + ChangeKind.DROP.code());
    }
    return old.quantity().compareTo(now.quantity()) == 0
        ? ""
        : words.of("change.mark." + ChangeKind.CHANGE.code());
  }

  private BigDecimal net(@Nullable OrderLine line) {
    int digits = Totals.digits(currency);
    return line == null ? BigDecimal.ZERO.setScale(digits) : line.net(digits);
  }

  private static BigDecimal quantity(@Nullable OrderLine line) {
    return line == null ? BigDecimal.ZERO : line.quantity();
  }
}
