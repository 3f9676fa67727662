package callout.workforce;

import callout.shared.TimeWindow;
import java.time.Duration;

/**
 * A break within a shift, wherever the technician is then.
 *
 * @param begins it begins inside this window, its end included
 */
public record ShiftBreak(Duration length, TimeWindow begins) {}
