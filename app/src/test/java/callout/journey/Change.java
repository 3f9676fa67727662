package callout.journey;

import callout.orders.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A change that a technician proposes on site, named by who has to agree. */
enum Change {
  NOBODY("1.2"),
  SUPERVISOR("1.5"),
  CUSTOMER(null),
  BOTH("3");

  static final String ADDED_LINE = "Clearing the way";

  private final String factor;

  Change(String factor) {
    this.factor = factor;
  }

  /** Each answer in turn. */
  static List<Change> once(int turn) {
    return List.of(values()[turn % values().length]);
  }

  /** Each answer first and each second, in turn. */
  static List<Change> twice(int turn) {
    return List.of(values()[turn % values().length], values()[(turn + 1) % values().length]);
  }

  boolean asksSupervisor() {
    return this == SUPERVISOR || this == BOTH;
  }

  boolean asksCustomer() {
    return this == CUSTOMER || this == BOTH;
  }

  /** What is typed in the form: more working time, or a line of it. */
  Map<String, Object> form(List<OrderLine> lines) {
    if (factor == null) {
      return Map.of(
          "changeKind",
          "add",
          "lineKind",
          "labour",
          "lineDescription",
          ADDED_LINE,
          "quantity",
          2,
          "unit",
          "h",
          "changeReason",
          "The cellar was full.");
    }
    OrderLine labour = labour(lines);
    return Map.of(
        "changeKind",
        "change",
        "orderLine",
        Integer.toString(labour.number()),
        "quantity",
        labour.quantity().multiply(new BigDecimal(factor)),
        "changeReason",
        "It took longer.");
  }

  private static OrderLine labour(List<OrderLine> lines) {
    return lines.stream().filter(line -> line.kind().equals("labour")).findFirst().orElseThrow();
  }
}
