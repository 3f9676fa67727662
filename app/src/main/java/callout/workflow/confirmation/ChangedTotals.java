package callout.workflow.confirmation;

import callout.orders.Totals;
import callout.workflow.display.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What an order came to, what it comes to, and the difference, by the names of the template. */
final class ChangedTotals {

  private ChangedTotals() {}

  static Map<String, Object> of(Totals before, Totals now, Words words) {
    Map<String, Object> facts = new HashMap<>();
    put(facts, "Net", before.net(), now.net(), now.currency(), words);
    put(facts, "Tax", before.tax(), now.tax(), now.currency(), words);
    put(facts, "Gross", before.gross(), now.gross(), now.currency(), words);
    return facts;
  }

  private static void put(
      Map<String, Object> facts,
      String what,
      BigDecimal old,
      BigDecimal now,
      String currency,
      Words words) {
    facts.put("old" + what + "Total", words.money(old, currency));
    facts.put("new" + what + "Total", words.money(now, currency));
    facts.put(
        "difference" + what + "Total", ChangedLines.difference(now.subtract(old), words, currency));
  }
}
