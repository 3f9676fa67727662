package callout.workforce;

import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a technician works.
 *
 * @param technician username
 * @param day local day on which it starts
 * @param pause null for a shift without a break
 * @param overtime the end may be so much later, at a cost
 */
public record Shift(
    String technician,
    LocalDate day,
    TimeWindow window,
    @Nullable ShiftBreak pause,
    Duration overtime) {}
