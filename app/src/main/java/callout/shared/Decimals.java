package callout.shared;

import java.math.BigDecimal;

/** Decimals as people write them. */
public final class Decimals {

  private Decimals() {}

  /** The same number without zeros nobody needs: 2.50 is 2.5, and 10.00 is 10, not 1E+1. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
