package callout.planning;

import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A time at which somebody can come, with nothing else moved.
 *
 * @param day the site's
 * @param window the arrival window that would be promised
 * @param start work would begin; names the offer when it is taken
 * @param addedTravelSeconds what the detour costs; not for customers
 */
public record SlotOffer(LocalDate day, TimeWindow window, Instant start, int addedTravelSeconds) {}
