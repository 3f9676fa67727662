package callout.documents;

import callout.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders that carry what they agree on, as the product issues them; all invented. */
public final class Sealed {

  private static final Templates TEMPLATES = new Templates();

  private Sealed() {}

  /** What an order's version agrees on. */
  public static Map<String, Object> content(String... descriptionsAndQuantities) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("order", "C-000123/1");
    content.put("case", "C-000123");
    content.put("title", "Service order C-000123");
    content.put("description", OrderSamples.englishFacts().get("description"));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < descriptionsAndQuantities.length; i += 2) {
      lines.add(
          Map.of(
              "kind",
              "material",
              "description",
              descriptionsAndQuantities[i],
              "quantity",
              descriptionsAndQuantities[i + 1],
              "unit",
              "pcs"));
    }
    content.put("lines", lines);
    return content;
  }

  /** The order whose pages say what its content says. */
  public static DocumentOrder order(
      Map<String, Object> content, int version, @Nullable String previous) {
    return printing(content, content, version, previous);
  }

  /** An order that carries one content and prints another. */
  public static DocumentOrder printing(
      Map<String, Object> printed,
      Map<String, Object> content,
      int version,
      @Nullable String previous) {
    Map<String, Object> facts = OrderSamples.englishFacts();
    facts.put("description", printed.get("description"));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Object line : (List<?>) printed.get("lines")) {
      Map<?, ?> said = (Map<?, ?>) line;
      lines.add(
          OrderSamples.line(
              String.valueOf(said.get("description")),
              new BigDecimal(String.valueOf(said.get("quantity"))),
              String.valueOf(said.get("unit"))));
    }
    DocumentOrder like = OrderSamples.order(Language.EN, 1, facts, lines);
    return new DocumentOrder(
        like.caseNumber(),
        "order",
        like.subject(),
        version,
        like.title(),
        like.fileName(),
        ContentHash.of(content, previous),
        previous,
        Language.EN,
        facts,
        lines,
        content);
  }

  public static byte[] pdf(DocumentOrder order) {
    return TEMPLATES.pdf(order);
  }

  /** An order of an own subject with so many priced lines. */
  public static DocumentOrder priced(String subject, int lines) {
    DocumentOrder order = OrderSamples.priced(OrderSamples.english(lines), "95.5", "19");
    Map<String, Object> content = new LinkedHashMap<>(content());
    content.put("lines", order.lines());
    return of(subject, order).carrying(content);
  }

  /** A visit report of an own subject with so many photos; its streams can be read once. */
  public static DocumentOrder withPhotos(String subject, int photos) {
    return of(subject, VisitReportTemplateTest.withPhotos(photos));
  }

  private static DocumentOrder of(String subject, DocumentOrder like) {
    Map<String, Object> content = new LinkedHashMap<>(content());
    content.put("lines", like.lines());
    return new DocumentOrder(
        like.caseNumber(),
        like.kind(),
        subject,
        1,
        like.title(),
        like.fileName(),
        like.kind().equals("order") ? ContentHash.of(content, null) : like.contentHash(),
        null,
        like.language(),
        like.facts(),
        like.lines());
  }
}
