package callout.workforce;

import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty: the weekly patterns without absences. */
final class Roster {

  /** Every shift on every asked day of those who are not absent on it. */
  private static final String ON_DUTY =
      """
      from generate_series(:from, :last, interval '1 day') as d(day)
      join workforce_weekly_shift w on w.weekday = extract(isodow from d.day)
      join workforce_technician t on t.username = w.technician
      where (cast(:area as text) is null or t.area_code = :area)
        and not exists (
          select 1 from workforce_absence a where a.technician = t.username
          and d.day between a.first_day and a.last_day)
      """;

  private static final String OCCURRENCE =
      """
      select w.*, cast(d.day as date) as day, t.area_code, t.overtime_minutes + coalesce((
        select o.minutes from workforce_overtime o
        where o.technician = t.username and o.day = cast(d.day as date)), 0) as overtime
      """;

  private final JdbcClient jdbc;

  Roster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Shift> shifts(
      LocalDate from, int days, @Nullable String areaCode, Map<String, ZoneId> zones) {
    List<Shift> shifts = new ArrayList<>();
    onDuty(OCCURRENCE, "order by d.day, w.starts_at, w.technician", from, days, areaCode)
        .query(Rows::occurrence)
        .list()
        .forEach(o -> window(o, zones).ifPresent(w -> shifts.add(shift(o, w, zone(o, zones)))));
    Map<String, List<Shift>> ofEach =
        shifts.stream().collect(Collectors.groupingBy(Shift::technician));
    return shifts.stream()
        .map(shift -> upToTheNext(shift, ofEach.getOrDefault(shift.technician(), List.of())))
        .toList();
  }

  /** Overtime of a morning ends where the afternoon begins. */
  private static Shift upToTheNext(Shift shift, List<Shift> own) {
    Instant end = shift.window().end();
    return own.stream()
        .map(next -> next.window().start())
        .filter(start -> !start.isBefore(end))
        .min(Comparator.naturalOrder())
        .map(next -> shift.withOvertimeUpTo(Duration.between(end, next)))
        .orElse(shift);
  }

  boolean skillAvailable(String skill, @Nullable String areaCode, LocalDate from, int days) {
    return onDuty(
            "select exists (select 1",
            """
            and exists (
              select 1 from workforce_skill s
              where s.technician = t.username and s.skill = :skill))
            """,
            from,
            days,
            areaCode)
        .param("skill", skill)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec onDuty(
      String select, String rest, LocalDate from, int days, @Nullable String areaCode) {
    return jdbc.sql(select + "\n" + ON_DUTY + rest)
        .param("from", from.atStartOfDay())
        .param("last", from.plusDays(days).minusDays(1).atStartOfDay())
        .param("area", areaCode);
  }

  /** Empty if the clock change swallows the whole shift. */
  private static Optional<TimeWindow> window(Rows.Occurrence shift, Map<String, ZoneId> zones) {
    ZoneId zone = zone(shift, zones);
    var start = shift.weekly().startOn(shift.day(), zone).toInstant();
    var end = shift.weekly().endOn(shift.day(), zone).toInstant();
    return start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
  }

  private static ZoneId zone(Rows.Occurrence shift, Map<String, ZoneId> zones) {
    ZoneId zone = zones.get(shift.areaCode());
    if (zone == null) {
      throw new IllegalStateException("Area %s is gone.".formatted(shift.areaCode()));
    }
    return zone;
  }

  private static Shift shift(Rows.Occurrence shift, TimeWindow window, ZoneId zone) {
    return new Shift(
        shift.weekly().technician(), shift.day(), window, pause(shift, zone), shift.overtime());
  }

  private static @Nullable ShiftBreak pause(Rows.Occurrence shift, ZoneId zone) {
    WeeklyBreak pause = shift.weekly().pause();
    if (pause == null) {
      return null;
    }
    var from = shift.weekly().within(pause.from(), shift.day(), zone).toInstant();
    var to = shift.weekly().within(pause.to(), shift.day(), zone).toInstant();
    // a clock change may turn them round
    return new ShiftBreak(
        pause.length(), new TimeWindow(from, to.isAfter(from) ? to : from.plusSeconds(1)));
  }
}
