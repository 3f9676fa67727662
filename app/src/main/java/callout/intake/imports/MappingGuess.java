package callout.intake.imports;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A first idea of how a file could be read, from the names of its columns and what they hold. */
public final class MappingGuess {

  private static final Map<RequestField, List<String>> NAMES = new EnumMap<>(RequestField.class);
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd",
          "M/d/yy H:mm",
          "M/d/yyyy H:mm",
          "M/d/yyyy H:mm:ss",
          "M/d/yy h:mm a",
          "M/d/yyyy h:mm a",
          "M/d/yyyy h:mm:ss a",
          "M/d/yy",
          "M/d/yyyy",
          "d.M.yyyy H:mm",
          "d.M.yyyy H:mm:ss",
          "d.M.yyyy",
          "d.M.yy H:mm",
          "d.M.yy",
          "d/M/yyyy H:mm",
          "d/M/yyyy");

  static {
    names(RequestField.EXTERNAL_ID, "externalid id srnumber ticket ticketnumber ticketid number");
    names(
        RequestField.EXTERNAL_ID,
        "requestid requestnumber reference ref nr nummer ticketnr auftragsnr");
    names(RequestField.SERVICE_TYPE, "servicetype requesttype type kind category service art");
    names(RequestField.SERVICE_TYPE, "kategorie leistung anliegen");
    names(
        RequestField.DESCRIPTION,
        "description details text comment notes problem trouble beschreibung");
    names(RequestField.DESCRIPTION, "bemerkung requesttype");
    names(RequestField.PRIORITY, "priority urgency priorität dringlichkeit");
    names(RequestField.CUSTOMER_NUMBER, "customernumber customerid customer kundennummer kunde");
    names(RequestField.LOCATION_NUMBER, "locationnumber locationid siteid standort standortnummer");
    names(
        RequestField.ADDRESS, "address street location where adresse anschrift strasse straße ort");
    names(RequestField.LATITUDE, "latitude lat breite breitengrad");
    names(RequestField.LONGITUDE, "longitude lon lng long länge längengrad");
    names(RequestField.CONTACT_NAME, "contactname contact name reporter ansprechpartner kontakt");
    names(RequestField.CONTACT_PHONE, "contactphone phone telephone telefon mobile handy");
    names(RequestField.CONTACT_EMAIL, "contactemail email mail");
    names(RequestField.WINDOW_START, "windowstart preferredstart from von wunschbeginn");
    names(RequestField.WINDOW_END, "windowend preferredend until to bis wunschende");
    names(RequestField.SUBMITTED_AT, "submittedat createddate created createdat reported");
    names(RequestField.SUBMITTED_AT, "reportedat date datum gemeldet erfasst eingang");
  }

  private MappingGuess() {}

  private static void names(RequestField field, String words) {
    NAMES.merge(
        field,
        List.of(words.split(" ")),
        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
  }

  /**
   * @param last how this customer's file was read before: taken over if all its columns are there
   * @param home zone of times that tell none
   * @param words what a service type may be called → its code
   */
  public static Mapping of(
      FileSample file, Optional<Mapping> last, ZoneId home, Map<String, String> words) {
    return last.filter(mapping -> file.header().containsAll(mapping.columns().values()))
        .orElseGet(() -> fromNames(file, home, words));
  }

  private static Mapping fromNames(FileSample file, ZoneId home, Map<String, String> words) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (RequestField field : RequestField.values()) {
      column(file.header(), field).ifPresent(column -> columns.put(field.code(), column));
    }
    String type = columns.get(RequestField.SERVICE_TYPE.code());
    Map<String, String> types = new LinkedHashMap<>();
    for (String value : type == null ? List.<String>of() : values(file, type)) {
      String code = words.get(value.toLowerCase(Locale.ROOT));
      if (code != null && !code.equals(value)) {
        types.put(value, code);
      }
    }
    var mapping =
        new Mapping(
            columns,
            Map.of(),
            home.getId(),
            types.isEmpty() ? Map.of() : Map.of(RequestField.SERVICE_TYPE.code(), types),
            Map.of());
    return withPatterns(mapping, file);
  }

  /** The mapping with a pattern for each column of dates that had none and seems to need one. */
  public static Mapping withPatterns(Mapping mapping, FileSample file) {
    Map<String, String> formats = new LinkedHashMap<>(mapping.formats());
    for (RequestField field : RequestField.values()) {
      String column = mapping.columns().get(field.code());
      if (column != null && field.kind() == RequestField.Kind.TIME) {
        pattern(values(file, column))
            .ifPresent(pattern -> formats.putIfAbsent(field.code(), pattern));
      }
    }
    return new Mapping(
        mapping.columns(), formats, mapping.zone(), mapping.values(), mapping.defaults());
  }

  /** The pattern that fits all of the texts; empty where none does, or none is needed. */
  private static Optional<String> pattern(List<String> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : PATTERNS.stream().filter(pattern -> fitsAll(pattern, texts)).findFirst();
  }

  private static boolean fitsAll(String pattern, List<String> texts) {
    return DatePattern.of(pattern)
        .map(read -> texts.stream().allMatch(text -> read.iso(text, null).isPresent()))
        .orElse(false);
  }

  private static Optional<String> column(List<String> header, RequestField field) {
    Map<String, String> byWord =
        header.stream()
            .filter(name -> !name.isBlank())
            .collect(Collectors.toMap(MappingGuess::word, name -> name, (a, b) -> a));
    return NAMES.getOrDefault(field, List.of()).stream()
        .map(byWord::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  private static List<String> values(FileSample file, String column) {
    return file.values().getOrDefault(column, List.of());
  }
}
