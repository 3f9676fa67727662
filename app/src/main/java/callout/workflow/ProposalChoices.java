package callout.workflow;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a technician chooses from who proposes changes of an order: no prices.
 *
 * @param open whether the order is being carried out; nothing can be proposed otherwise
 * @param people how many the order needs
 */
public record ProposalChoices(boolean open, List<Line> lines, int people, List<Part> parts) {

  /**
   * @param number of the line in the order
   */
  public record Line(int number, String description, BigDecimal quantity, String unit) {}

  /** A part of the catalogue. */
  public record Part(String number, String name, String unit) {}
}
