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
 * @param overtime the end may be so much later, at a cost; it does not reach into the technician's
 *     next shift
 */
public record Shift(
    String technician,
    LocalDate day,
    TimeWindow window,
    @Nullable ShiftBreak pause,
    Duration overtime) {

  /** The shift with its overtime. */
  public TimeWindow span() {
    return new TimeWindow(window.start(), window.end().plus(overtime));
  }

  /** The same, with so much overtime at most. */
  Shift withOvertimeUpTo(Duration most) {
    return overtime.compareTo(most) <= 0 ? this : new Shift(technician, day, window, pause, most);
  }
}
