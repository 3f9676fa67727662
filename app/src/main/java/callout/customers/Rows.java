package callout.customers;

import callout.shared.GeoPoint;
import callout.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

/** Reads the room's rows. */
final class Rows {

  private Rows() {}

  static Customer customer(ResultSet row, int n) throws SQLException {
    return new Customer(
        row.getString("number"),
        row.getString("name"),
        Language.ofCode(row.getString("language")),
        Terms.ofCode(row.getString("terms")));
  }

  static Location location(ResultSet row, int n) throws SQLException {
    boolean placed = row.getObject("latitude") != null;
    return new Location(
        row.getString("number"),
        row.getString("customer_number"),
        row.getString("name"),
        row.getString("address"),
        placed ? point(row) : null,
        row.getString("area_code"),
        ZoneId.of(row.getString("zone")),
        row.getString("access_notes"),
        row.getString("parking_notes"));
  }

  static Contact contact(ResultSet row, int n) throws SQLException {
    return new Contact(
        row.getObject("id", UUID.class),
        row.getString("customer_number"),
        row.getString("location_number"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("email"));
  }

  static Area area(ResultSet row, int n) throws SQLException {
    return new Area(
        row.getString("code"), row.getString("name"), point(row), ZoneId.of(row.getString("zone")));
  }

  private static GeoPoint point(ResultSet row) throws SQLException {
    return new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
  }
}
