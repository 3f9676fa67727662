package callout.intake.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can become: the fields of a request, named as in the API. */
public enum RequestField {
  EXTERNAL_ID("externalId", Kind.TEXT),
  SERVICE_TYPE("serviceType", Kind.CODE),
  DESCRIPTION("description", Kind.TEXT),
  PRIORITY("priority", Kind.CODE),
  CUSTOMER_NUMBER("customerNumber", Kind.TEXT),
  LOCATION_NUMBER("locationNumber", Kind.TEXT),
  ADDRESS("address", Kind.TEXT),
  LATITUDE("latitude", Kind.NUMBER),
  LONGITUDE("longitude", Kind.NUMBER),
  CONTACT_NAME("contactName", Kind.TEXT),
  CONTACT_PHONE("contactPhone", Kind.TEXT),
  CONTACT_EMAIL("contactEmail", Kind.TEXT),
  WINDOW_START("preferredWindows[0].start", Kind.TIME),
  WINDOW_END("preferredWindows[0].end", Kind.TIME),
  SUBMITTED_AT("submittedAt", Kind.TIME);

  /** How a cell is read. */
  public enum Kind {
    TEXT,
    CODE,
    NUMBER,
    TIME
  }

  private final String code;
  private final Kind kind;

  RequestField(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  public static Optional<RequestField> ofCode(String code) {
    return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(RequestField::code).toList();
  }
}
