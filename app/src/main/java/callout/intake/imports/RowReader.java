package callout.intake.imports;

import callout.intake.RequestInput;
import callout.intake.RequestInput.WindowInput;
import callout.shared.FieldProblem;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a row into a request, as the mapping says. */
final class RowReader {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:[.,]\\d{1,20})?");

  private final Mapping mapping;
  private final Map<RequestField, Integer> columns = new EnumMap<>(RequestField.class);
  private final Map<RequestField, DatePattern> patterns = new EnumMap<>(RequestField.class);
  private final @Nullable ZoneId zone;

  /**
   * @param mapping one that fits the header
   */
  RowReader(Mapping mapping, List<String> header) {
    this.mapping = mapping;
    String name = mapping.zone();
    zone = name == null ? null : ZoneId.of(name);
    for (RequestField field : RequestField.values()) {
      String column = mapping.columns().get(field.code());
      if (column != null) {
        columns.put(field, header.indexOf(column.strip()));
      }
      String pattern = mapping.formats().get(field.code());
      if (pattern != null) {
        patterns.put(field, DatePattern.of(pattern).orElseThrow());
      }
    }
  }

  MappedRow read(List<String> cells) {
    List<FieldProblem> problems = new ArrayList<>();
    var values = new EnumMap<RequestField, String>(RequestField.class);
    for (RequestField field : RequestField.values()) {
      String value = value(field, cells, problems);
      if (value != null) {
        values.put(field, value);
      }
    }
    var request =
        new RequestInput(
            values.get(RequestField.EXTERNAL_ID),
            values.get(RequestField.SERVICE_TYPE),
            values.get(RequestField.DESCRIPTION),
            values.get(RequestField.PRIORITY),
            values.get(RequestField.CUSTOMER_NUMBER),
            values.get(RequestField.LOCATION_NUMBER),
            values.get(RequestField.ADDRESS),
            number(values.get(RequestField.LATITUDE)),
            number(values.get(RequestField.LONGITUDE)),
            values.get(RequestField.CONTACT_NAME),
            values.get(RequestField.CONTACT_PHONE),
            values.get(RequestField.CONTACT_EMAIL),
            windows(values.get(RequestField.WINDOW_START), values.get(RequestField.WINDOW_END)),
            values.get(RequestField.SUBMITTED_AT));
    return new MappedRow(request, List.copyOf(problems));
  }

  private @Nullable String value(
      RequestField field, List<String> cells, List<FieldProblem> problems) {
    Integer column = columns.get(field);
    String cell = column == null ? "" : SpreadsheetText.unprotected(cells.get(column)).strip();
    String otherwise = mapping.defaults().get(field.code());
    if (cell.isEmpty() && otherwise != null) {
      return otherwise;
    }
    Map<String, String> ours = mapping.values().get(field.code());
    if (ours != null) {
      String value = ours.getOrDefault(cell, ours.get(Mapping.ALL_OTHERS));
      if (value != null) {
        return value;
      }
    }
    return cell.isEmpty() ? null : read(field, cell, problems);
  }

  private @Nullable String read(RequestField field, String cell, List<FieldProblem> problems) {
    return switch (field.kind()) {
      case TEXT, CODE -> cell;
      case NUMBER -> {
        if (!isNumber(cell)) {
          problems.add(problem(field, "no-number", "'%s' is no number.".formatted(cell)));
          yield null;
        }
        yield cell;
      }
      case TIME -> time(field, cell, problems);
    };
  }

  private @Nullable String time(RequestField field, String cell, List<FieldProblem> problems) {
    DatePattern pattern = patterns.get(field);
    if (pattern == null) {
      return inZone(cell);
    }
    return pattern
        .iso(cell, zone)
        .orElseGet(
            () -> {
              problems.add(
                  problem(
                      field,
                      "no-time",
                      "'%s' is no date that fits the pattern %s.".formatted(cell, pattern)));
              return null;
            });
  }

  /** ISO 8601 as it stands; a time without offset gets the mapping's zone. */
  private String inZone(String cell) {
    try {
      return zone == null
          ? cell
          : LocalDateTime.parse(cell).atZone(zone).toOffsetDateTime().toString();
    } catch (DateTimeException other) {
      return cell; // with an offset, or refused with everything else
    }
  }

  private static @Nullable Double number(@Nullable String value) {
    return value == null ? null : Double.valueOf(value.strip().replace(',', '.'));
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  private static @Nullable List<@Nullable WindowInput> windows(
      @Nullable String start, @Nullable String end) {
    return start == null && end == null ? null : List.of(new WindowInput(start, end));
  }

  private static FieldProblem problem(RequestField field, String code, String message) {
    return new FieldProblem(field.code(), code, message);
  }
}
