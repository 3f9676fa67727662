package callout.workforce;

import callout.shared.TimeWindow;
import java.time.LocalDate;

/**
 * A time in which a technician works.
 *
 * @param technician username
 * @param day local day on which it starts
 */
public record Shift(String technician, LocalDate day, TimeWindow window) {}
