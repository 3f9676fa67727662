package callout.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import callout.orders.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferencesTest {

  private static final OrderLine WORK = line(1, "Working time", "1.5", "80");
  private static final OrderLine SPRING = line(2, "A spring", "2", "4.5");

  @Test
  void findsWhatWasAddedChangedAndDropped() {
    OrderLine longer = line(1, "Working time", "3", "80");
    OrderLine hinge = line(3, "A hinge", "1", "12");

    assertThat(LineDifferences.between(List.of(WORK, SPRING), List.of(longer, hinge)))
        .containsExactly(
            new LineDifferences.Difference(WORK, longer),
            new LineDifferences.Difference(null, hinge),
            new LineDifferences.Difference(SPRING, null));
  }

  @Test
  void findsAPriceThatChanged() {
    OrderLine dearer = line(2, "A spring", "2", "5");
    assertThat(LineDifferences.between(List.of(WORK, SPRING), List.of(WORK, dearer)))
        .containsExactly(new LineDifferences.Difference(SPRING, dearer));
  }

  @Test
  void findsNothingWhereOnlyTheWritingDiffers() {
    OrderLine same = line(1, "Working time", "1.500", "80.00");
    assertThat(LineDifferences.between(List.of(WORK, SPRING), List.of(SPRING, same))).isEmpty();
  }

  @Test
  void comparesLinesOfEarlyVersionsByWhatTheySay() {
    OrderLine early = line(0, "Working time", "1.5", "80");
    OrderLine later = line(1, "Working time", "2", "80");
    assertThat(LineDifferences.between(List.of(early, early), List.of(later)))
        .containsExactly(
            new LineDifferences.Difference(early, later),
            new LineDifferences.Difference(early, null));
  }

  private static OrderLine line(int number, String description, String quantity, String price) {
    return new OrderLine(
        number,
        "labour",
        description,
        new BigDecimal(quantity),
        "h",
        new BigDecimal(price),
        BigDecimal.TEN,
        null);
  }
}
