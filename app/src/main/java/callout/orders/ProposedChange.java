package callout.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a technician proposes on site, as entered; the fields are those of the form {@code
 * propose-confirmation}.
 *
 * @param changeKind add, change or drop
 * @param orderLine number of the line that is changed or dropped
 * @param quantity new quantity of the line
 */
public record ProposedChange(
    @Nullable String changeKind,
    @Nullable Integer orderLine,
    @Nullable String lineKind,
    @Nullable String lineDescription,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable String changeReason) {}
