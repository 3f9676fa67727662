package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import callout.shared.RequestId;
import callout.shared.TimeWindow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads requests for those who only want to know. Nearly every step of a case does; an entity, with
 * all that is done to notice its changes, would cost several times as much.
 */
@Component
class RequestReader {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  RequestReader(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<RequestFacts> of(CaseNumber caseNumber) {
    return jdbc.sql("select * from intake_request where case_number = ?")
        .param(caseNumber.value())
        .query((row, n) -> facts(row))
        .optional();
  }

  Optional<RequestFacts> find(RequestId id) {
    return jdbc.sql("select * from intake_request where id = ?")
        .param(id.value())
        .query((row, n) -> facts(row))
        .optional();
  }

  private RequestFacts facts(ResultSet row) throws SQLException {
    String triaged = row.getString("priority");
    return new RequestFacts(
        new RequestId(row.getObject("id", UUID.class)),
        CaseNumber.of(row.getString("case_number")),
        row.getString("customer_number"),
        row.getString("external_id"),
        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
        row.getString("service_type"),
        row.getString("description"),
        Priority.ofCode(triaged == null ? row.getString("requested_priority") : triaged)
            .orElse(Priority.NORMAL),
        row.getString("location_number"),
        row.getString("address"),
        point(row),
        row.getString("area_code"),
        ZoneId.of(row.getString("zone")),
        row.getString("contact_name"),
        row.getString("contact_phone"),
        row.getString("contact_email"),
        windows(row.getString("preferred_windows")),
        instant(row, "submitted_at"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("lane"),
        row.getString("lane_reason"),
        row.getString("skill"),
        duration(row),
        instant(row, "due_at"),
        row.getObject("review_accepted", Boolean.class),
        row.getString("review_reason"),
        row.getString("reviewed_by"),
        mergedInto(row));
  }

  private static @Nullable CaseNumber mergedInto(ResultSet row) throws SQLException {
    String number = row.getString("merged_into");
    return number == null ? null : CaseNumber.of(number);
  }

  private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    Double longitude = row.getObject("longitude", Double.class);
    return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
  }

  private static @Nullable Duration duration(ResultSet row) throws SQLException {
    Integer minutes = row.getObject("duration_minutes", Integer.class);
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private List<TimeWindow> windows(String kept) {
    try {
      return Arrays.stream(json.readValue(kept, ServiceRequest.Window[].class))
          .map(
              window ->
                  new TimeWindow(
                      Instant.ofEpochSecond(window.startEpochSecond()),
                      Instant.ofEpochSecond(window.endEpochSecond())))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("These are no kept windows: " + kept, e);
    }
  }
}
