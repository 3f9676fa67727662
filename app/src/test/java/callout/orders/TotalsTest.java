package callout.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class TotalsTest {

  @Test
  void anOrderOfNothingComesToNothing() {
    Totals totals = Totals.of(List.of(), "USD");

    assertThat(totals.net()).isEqualTo("0.00");
    assertThat(totals.gross()).isEqualTo("0.00");
    assertThat(totals.taxes()).isEmpty();
  }

  @Test
  void eachLineIsRoundedHalfUpBeforeItIsAdded() {
    // 3 × 0.335 = 1.005 → 1.01, twice; rounding the sum instead would give 2.01
    Totals totals = Totals.of(List.of(line("3", "0.335", "0"), line("3", "0.335", "0")), "USD");

    assertThat(totals.net()).isEqualTo("2.02");
  }

  @Test
  void taxIsTakenPerRateFromTheSumOfItsLines() {
    // 19 %: 10.03 + 20.02 = 30.05 → 5.7095 → 5.71 (per line it would be 1.91 + 3.80 = 5.71)
    // 7 %: 0.07 + 0.07 = 0.14 → 0.0098 → 0.01 (per line it would be 0.00 + 0.00)
    Totals totals =
        Totals.of(
            List.of(
                line("1", "10.03", "19"),
                line("2", "10.01", "19.00"),
                line("1", "0.07", "7"),
                line("1", "0.07", "7")),
            "EUR");

    assertThat(totals.taxes())
        .extracting(share -> share.rate().toPlainString(), share -> share.tax().toPlainString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("7", "0.01"),
            org.assertj.core.groups.Tuple.tuple("19", "5.71"));
    assertThat(totals.net()).isEqualTo("30.19");
    assertThat(totals.tax()).isEqualTo("5.72");
    assertThat(totals.gross()).isEqualTo("35.91");
  }

  @Test
  void amountsHaveTheDecimalPlacesOfTheirCurrency() {
    assertThat(Totals.of(List.of(line("1.5", "333", "10")), "JPY").gross()).isEqualTo("550");
    assertThat(Totals.of(List.of(line("1", "1.2345", "0")), "KWD").net()).isEqualTo("1.235");
  }

  private static OrderLine line(String quantity, String price, String taxRate) {
    return new OrderLine(
        "material",
        "Cable",
        new BigDecimal(quantity),
        "m",
        new BigDecimal(price),
        new BigDecimal(taxRate));
  }
}
