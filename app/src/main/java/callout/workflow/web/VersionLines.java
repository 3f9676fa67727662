package callout.workflow.web;

import callout.orders.OrderVersion;
import callout.web.Texts;
import callout.workflow.display.OrderWords;
import callout.workflow.display.ServiceNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the lines of an order as they were in one of its versions. */
@Component
public class VersionLines {

  /**
   * A line.
   *
   * @param amount quantity and unit, such as {@code 1.5 h}
   */
  public record Line(String description, String amount) {}

  private final ServiceNames services;
  private final Texts texts;

  VersionLines(ServiceNames services, Texts texts) {
    this.services = services;
    this.texts = texts;
  }

  public List<Line> of(OrderVersion version) {
    return ((List<?>) version.content().get("lines"))
        .stream().map(line -> line((Map<?, ?>) line)).toList();
  }

  private Line line(Map<?, ?> kept) {
    return new Line(
        services.in(String.valueOf(kept.get("description")), texts.language()),
        "%s %s"
            .formatted(
                OrderWords.plain(
                    new BigDecimal(String.valueOf(kept.get("quantity"))), texts.language()),
                kept.get("unit")));
  }
}
