package callout.intake.imports;

import callout.shared.FieldChecks;
import callout.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Holds a mapping against the fields there are and the columns the file has. */
final class MappingCheck {

  private final Mapping mapping;
  private final List<String> header;
  private final FieldChecks checks = new FieldChecks();

  private MappingCheck(Mapping mapping, List<String> header) {
    this.mapping = mapping;
    this.header = header;
  }

  /**
   * @throws InvalidInput naming every place of the mapping that does not fit
   */
  static void check(Mapping mapping, List<String> header) {
    new MappingCheck(mapping, header).all();
  }

  private void all() {
    mapping.columns().forEach(this::column);
    mapping.formats().forEach(this::format);
    mapping.values().forEach(this::values);
    mapping.defaults().forEach(this::defaults);
    zone();
    checks
        .that(
            mapping.columns().containsKey(RequestField.EXTERNAL_ID.code()),
            "mapping.columns.externalId",
            "required",
            "Name the column that tells the rows apart.")
        .that(
            hasColumnOrDefault(RequestField.SERVICE_TYPE),
            "mapping.columns.serviceType",
            "required",
            "Name the column of the service type, or give a default.")
        .done();
  }

  private void column(String field, String column) {
    String place = "mapping.columns." + field;
    known("columns", field);
    int times = Collections.frequency(header, column.strip());
    checks
        .that(
            times > 0,
            place,
            "no-such-column",
            "The file has no column '%s'; it has: %s.".formatted(column, String.join(", ", header)))
        .that(
            times < 2,
            place,
            "ambiguous-column",
            "The file has %d columns named '%s'.".formatted(times, column));
  }

  private void format(String field, String pattern) {
    String place = "mapping.formats." + field;
    known("formats", field);
    mapped("formats", field);
    checks.that(
        RequestField.ofCode(field).map(f -> f.kind() == RequestField.Kind.TIME).orElse(true),
        place,
        "no-date",
        "This field holds no date.");
    checks.that(
        DatePattern.of(pattern).isPresent(),
        place,
        "bad-pattern",
        "'%s' is no date pattern such as M/d/yy H:mm.".formatted(pattern));
  }

  private void values(String field, Map<String, String> values) {
    known("values", field);
    mapped("values", field);
    values.forEach((from, to) -> fits("mapping.values.%s.%s".formatted(field, from), field, to));
  }

  private void defaults(String field, String value) {
    known("defaults", field);
    fits("mapping.defaults." + field, field, value);
  }

  private void fits(String place, String field, String value) {
    boolean number =
        RequestField.ofCode(field).map(f -> f.kind() == RequestField.Kind.NUMBER).orElse(false);
    checks.that(
        !number || RowReader.isNumber(value), place, "no-number", "A number is expected here.");
  }

  private void zone() {
    String zone = mapping.zone();
    boolean known = true;
    try {
      known = zone == null || !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException e) {
      known = false;
    }
    checks.that(
        known,
        "mapping.zone",
        "unknown",
        "There is no time zone '%s'; use a name such as America/Los_Angeles.".formatted(zone));
  }

  private void known(String part, String field) {
    checks.that(
        RequestField.ofCode(field).isPresent(),
        "mapping.%s.%s".formatted(part, field),
        "unknown-field",
        "There is no field '%s'; there are: %s."
            .formatted(field, String.join(", ", RequestField.codes())));
  }

  private void mapped(String part, String field) {
    checks.that(
        mapping.columns().containsKey(field) || RequestField.ofCode(field).isEmpty(),
        "mapping.%s.%s".formatted(part, field),
        "no-column",
        "This field has no column.");
  }

  private boolean hasColumnOrDefault(RequestField field) {
    return mapping.columns().containsKey(field.code())
        || mapping.defaults().containsKey(field.code());
  }
}
