package callout.workforce;

import callout.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** Reads the room's rows. */
final class Rows {

  /** A weekly shift on one of its days. */
  record Occurrence(WeeklyShift weekly, LocalDate day, String areaCode) {}

  private Rows() {}

  static Technician technician(ResultSet row, int n) throws SQLException {
    return new Technician(
        row.getString("username"),
        row.getString("name"),
        row.getString("phone"),
        new GeoPoint(row.getDouble("home_latitude"), row.getDouble("home_longitude")),
        row.getString("area_code"),
        Set.of((String[]) row.getArray("skills").getArray()));
  }

  static WeeklyShift weeklyShift(ResultSet row, int n) throws SQLException {
    return new WeeklyShift(
        row.getString("technician"),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("starts_at", LocalTime.class),
        row.getObject("ends_at", LocalTime.class));
  }

  static Occurrence occurrence(ResultSet row, int n) throws SQLException {
    return new Occurrence(
        weeklyShift(row, n), row.getObject("day", LocalDate.class), row.getString("area_code"));
  }
}
