package callout.workforce;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a technician does not work.
 *
 * @param technician username
 * @param lastDay included
 */
public record Absence(
    UUID id, String technician, LocalDate firstDay, LocalDate lastDay, String reason) {

  /** Whether it is one of the days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
