package callout.catalogue;

import callout.shared.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that can be asked for.
 *
 * @param code such as {@code repair}; tables and the API use it
 * @param active whether it is offered now
 * @param neededPart number of the part without which it cannot be done, null if none
 * @param price for coming at all, without tax, in the currency of the installation
 * @param hourlyRate for an hour of one person, without tax
 * @param taxRate in per cent
 */
public record ServiceType(
    String code,
    String nameEn,
    String nameDe,
    boolean active,
    @Nullable String neededPart,
    BigDecimal price,
    BigDecimal hourlyRate,
    BigDecimal taxRate) {

  /** A kind of work without prices. */
  public ServiceType(
      String code, String nameEn, String nameDe, boolean active, @Nullable String neededPart) {
    this(
        code,
        nameEn,
        nameDe,
        active,
        neededPart,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  public String name(Language language) {
    return language == Language.DE ? nameDe : nameEn;
  }
}
