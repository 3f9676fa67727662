package callout.backoffice;

import callout.customers.Area;
import callout.customers.Customers;
import callout.shared.NotFound;
import callout.web.StaffPrincipal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the plan somebody looks at.
 *
 * @param from on the area's calendar
 * @param days 1, 3 or 7
 */
record BoardView(Area area, LocalDate from, int days) {

  private static final List<Integer> DAYS = List.of(1, 3, 7);

  /**
   * What is not given, or can't be: the first area of whoever looks, today, one day.
   *
   * @throws NotFound if the area is given and not theirs
   */
  static BoardView of(
      List<Area> areas,
      @Nullable String area,
      @Nullable String from,
      @Nullable Integer days,
      Instant now) {
    Area chosen =
        areas.stream()
            .filter(a -> area == null || area.isEmpty() || a.code().equals(area))
            .findFirst()
            .orElseThrow(() -> new NotFound("area", String.valueOf(area)));
    return new BoardView(
        chosen,
        day(from, now.atZone(chosen.zone()).toLocalDate()),
        days != null && DAYS.contains(days) ? days : 1);
  }

  /** The areas of whoever looks. */
  static List<Area> inSight(Customers customers) {
    StaffPrincipal person = StaffPrincipal.current();
    return customers.areas().stream().filter(area -> person.worksIn(area.code())).toList();
  }

  /** Nothing is planned so far away, and years of five digits are no use to anybody. */
  private static final int YEARS_IN_SIGHT = 10;

  private static LocalDate day(@Nullable String text, LocalDate today) {
    try {
      LocalDate day = text == null || text.isEmpty() ? today : LocalDate.parse(text);
      return Math.abs(ChronoUnit.YEARS.between(today, day)) > YEARS_IN_SIGHT ? today : day;
    } catch (DateTimeException noDay) {
      return today;
    }
  }

  /** On the area's clock. */
  String local(Instant at) {
    return LocalDateTime.ofInstant(at, area.zone()).withNano(0).toString();
  }
}
