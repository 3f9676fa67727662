package callout.planning.routing;

import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A time in which a technician is out: ways from and to home lie inside it.
 *
 * @param day local day on which it starts
 * @param notBefore nothing new begins before; later than the shift's start once that has passed
 */
public record WorkShift(String technician, LocalDate day, TimeWindow window, Instant notBefore) {}
