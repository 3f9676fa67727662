package callout.workforce;

import callout.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the room's rows. */
final class Rows {

  /** A weekly shift on one of its days. */
  record Occurrence(WeeklyShift weekly, LocalDate day, String areaCode, Duration overtime) {}

  private Rows() {}

  static Technician technician(ResultSet row, int n) throws SQLException {
    return new Technician(
        row.getString("username"),
        row.getString("name"),
        row.getString("phone"),
        new GeoPoint(row.getDouble("home_latitude"), row.getDouble("home_longitude")),
        row.getString("area_code"),
        levels((String[]) row.getArray("skills").getArray()),
        new Technician.Day(
            point(row, "start"),
            point(row, "end"),
            Duration.ofMinutes(row.getInt("overtime_minutes")),
            Duration.ofMinutes(row.getInt("day_cost_minutes")),
            Set.of((String[]) row.getArray("parts").getArray())));
  }

  /** Each as {@code code:level}. */
  private static Map<String, Integer> levels(String[] skills) {
    return Stream.of(skills)
        .collect(
            Collectors.toMap(
                skill -> skill.substring(0, skill.lastIndexOf(':')),
                skill -> Integer.valueOf(skill.substring(skill.lastIndexOf(':') + 1))));
  }

  private static @Nullable GeoPoint point(ResultSet row, String name) throws SQLException {
    Double latitude = row.getObject(name + "_latitude", Double.class);
    return latitude == null ? null : new GeoPoint(latitude, row.getDouble(name + "_longitude"));
  }

  static WeeklyShift weeklyShift(ResultSet row, int n) throws SQLException {
    return new WeeklyShift(
        row.getString("technician"),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("starts_at", LocalTime.class),
        row.getObject("ends_at", LocalTime.class),
        pause(row));
  }

  private static @Nullable WeeklyBreak pause(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("break_from", LocalTime.class);
    return from == null
        ? null
        : new WeeklyBreak(
            Duration.ofMinutes(row.getInt("break_minutes")),
            from,
            row.getObject("break_to", LocalTime.class));
  }

  static Occurrence occurrence(ResultSet row, int n) throws SQLException {
    return new Occurrence(
        weeklyShift(row, n),
        row.getObject("day", LocalDate.class),
        row.getString("area_code"),
        Duration.ofMinutes(row.getInt("overtime")));
  }
}
