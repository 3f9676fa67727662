package callout.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One change as entered on site. Its fields carry these names after {@code changes[0].} where a
 * mistake is named.
 *
 * @param changeKind add, change, drop, people or visit
 * @param orderLine number of the line that is changed or dropped
 * @param lineKind of a line that is added
 * @param part number of a part in the catalogue, which says the rest about it
 * @param lineDescription of a line that is added, or what another visit is for
 * @param quantity new quantity of the line, or new number of people
 * @param seen what the quantity of the line, or the number of people, was where this was entered; a
 *     change of what somebody else has changed since is refused. Null: it is not asked
 */
public record ProposedChange(
    @Nullable String changeKind,
    @Nullable Integer orderLine,
    @Nullable String lineKind,
    @Nullable String part,
    @Nullable String lineDescription,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable BigDecimal seen) {}
