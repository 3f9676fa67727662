package callout.documents.verify;

import callout.shared.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for what a content says on the pages that print it. */
final class PrintedContent {

  /** How many numbers after a description belong to its line, at most. */
  private static final int COLUMNS = 6;

  private final PageText pages;
  private final Language language;
  private final List<Finding> missing = new ArrayList<>();

  PrintedContent(String pages, Language language) {
    this.pages = new PageText(pages);
    this.language = language;
  }

  List<Finding> missing(String kind, JsonNode content) {
    text("case-differs", content.path("case"));
    switch (kind) {
      case "order" -> {
        text("order-differs", content.path("order"));
        text("description-differs", content.path("description"));
        text("told-differs", content.path("siteEquipment"));
        lines(content.path("lines"), true);
        totals(content);
      }
      case "confirmation" -> {
        text("order-differs", content.path("order"));
        text("reason-differs", content.path("reason"));
        lines(content.path("lines"), false);
        totals(List.of(content.path("net"), content.path("gross")));
      }
      case "visit-report" -> visits(content);
      default -> {} // a kind of later days: its hashes are checked all the same
    }
    return missing;
  }

  private void visits(JsonNode content) {
    for (JsonNode visit : content.path("visits")) {
      for (String told : List.of("usedMaterials", "remainingWork", "remarks", "problems")) {
        text("told-differs", visit.path(told));
      }
    }
    for (JsonNode amendment : content.path("amendments")) {
      text("told-differs", amendment);
    }
  }

  private void text(String code, JsonNode value) {
    if (value.isTextual() && pages.find(value.asText(), 0) < 0) {
      missing.add(Finding.of(code, value.asText()));
    }
  }

  private void totals(JsonNode content) {
    List<JsonNode> totals = new ArrayList<>(List.of(content.path("net"), content.path("gross")));
    content.path("taxes").forEach(share -> totals.add(share.path("tax")));
    totals(totals);
  }

  private void totals(List<JsonNode> totals) {
    List<BigDecimal> printed = pages.numbers(0, Integer.MAX_VALUE, language);
    for (JsonNode total : totals) {
      if (!prints(total, printed, printed.size())) {
        missing.add(Finding.of("total-differs", total.asText()));
      }
    }
  }

  /**
   * Each line after the one before. Its words may stand elsewhere on the pages too: it is where its
   * amounts follow them.
   */
  private void lines(JsonNode lines, boolean priced) {
    int from = 0;
    int number = 0;
    for (JsonNode line : lines) {
      number++;
      String description = line.path("description").asText();
      if (!PageText.shows(description)) {
        continue; // all signs that no font knows: nobody can tell where on the pages it stands
      }
      int first = pages.find(description, from);
      if (first < 0) {
        missing.add(Finding.of("line-missing", number, description));
        continue;
      }
      @Nullable Finding wrong = null;
      for (int at = first; at >= 0; at = pages.find(description, at)) {
        wrong = wrongAmount(number, line, pages.numbers(at, COLUMNS, language), priced, wrong);
        if (wrong == null) {
          from = at;
          break;
        }
      }
      if (wrong != null) {
        missing.add(wrong);
        from = first;
      }
    }
  }

  /** The quantity comes first, or is among old, new and difference; prices follow it. */
  private static @Nullable Finding wrongAmount(
      int number,
      JsonNode line,
      List<BigDecimal> printed,
      boolean priced,
      @Nullable Finding nearest) {
    if (!prints(line.path("quantity"), printed, priced ? 1 : 3)) {
      return nearest != null
          ? nearest
          : Finding.of("quantity-differs", number, line.path("quantity").asText());
    }
    for (String price : priced ? List.of("unitPrice", "net") : List.<String>of()) {
      if (!prints(line.path(price), printed, COLUMNS)) {
        return Finding.of("price-differs", number, line.path(price).asText());
      }
    }
    return null;
  }

  private static boolean prints(JsonNode expected, List<BigDecimal> printed, int among) {
    @Nullable BigDecimal amount = decimal(expected);
    return amount == null
        || printed.stream().limit(among).anyMatch(found -> found.compareTo(amount) == 0);
  }

  private static @Nullable BigDecimal decimal(JsonNode value) {
    try {
      return value.isValueNode() && !value.isNull() ? new BigDecimal(value.asText()) : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
