package callout.planning.routing;

import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a technician is out: ways from its first place and to its last lie inside it.
 *
 * @param day local day on which it starts
 * @param notBefore nothing new begins before; later than the shift's start once that has passed
 * @param pause null for a shift without a break
 * @param overtime the last place may be reached so long after the end, at a cost
 */
public record WorkShift(
    String technician,
    LocalDate day,
    TimeWindow window,
    Instant notBefore,
    @Nullable WorkBreak pause,
    Duration overtime) {

  /** When the last place must be reached, overtime included. */
  public Instant latestEnd() {
    return window.end().plus(overtime);
  }

  /** The shift with its overtime. */
  public TimeWindow span() {
    return new TimeWindow(window.start(), latestEnd());
  }

  /** From the first of these shifts to the end of the last one, overtime included. */
  public static TimeWindow spanOf(List<WorkShift> shifts) {
    return new TimeWindow(
        shifts.stream().map(s -> s.window().start()).min(Instant::compareTo).orElseThrow(),
        shifts.stream().map(WorkShift::latestEnd).max(Instant::compareTo).orElseThrow());
  }

  /** The same, if nothing new may begin before that time either. */
  public WorkShift withNotBefore(Instant other) {
    return other.isAfter(notBefore)
        ? new WorkShift(technician, day, window, other, pause, overtime)
        : this;
  }

  /** The same, with so much overtime. */
  public WorkShift withOvertime(Duration other) {
    return new WorkShift(technician, day, window, notBefore, pause, other);
  }
}
