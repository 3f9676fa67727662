package callout;

import callout.planning.Board;
import callout.planning.BoardPlan;
import callout.planning.BoardTechnician;
import callout.planning.VisitDemand;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A day on which nobody of an area has a stop.
 *
 * @param able the technicians who can make the visit at ten, with hours to spare before and after
 */
public record FreeDay(LocalDate day, ZoneId zone, List<BoardTechnician> able) {

  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration AFTER = Duration.ofHours(4);

  /**
   * @param daysAhead from which day on to look
   * @param people how many have to be able, at least
   */
  public static FreeDay of(Board board, VisitDemand visit, int daysAhead, int people) {
    LocalDate first = LocalDate.now(visit.zone()).plusDays(daysAhead);
    return first
        .datesUntil(first.plusDays(60))
        .map(day -> of(board, visit, day))
        .filter(free -> free.able.size() >= people)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody can come on a day without stops"));
  }

  /** At this hour of the area's clock. */
  public Instant at(int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
  }

  private static FreeDay of(Board board, VisitDemand visit, LocalDate day) {
    BoardPlan plan = board.of(visit.areaCode(), day, 1, visit.zone());
    FreeDay nobody = new FreeDay(day, visit.zone(), List.of());
    if (!plan.stops().isEmpty()) {
      return nobody;
    }
    return new FreeDay(
        day,
        visit.zone(),
        plan.technicians().stream()
            .filter(one -> one.skills().containsAll(visit.skills()))
            .filter(one -> one.shifts().stream().anyMatch(nobody::hasRoom))
            .toList());
  }

  private boolean hasRoom(TimeWindow shift) {
    Instant ten = at(10, 0);
    return shift.contains(ten.minus(BEFORE)) && shift.contains(ten.plus(AFTER));
  }
}
