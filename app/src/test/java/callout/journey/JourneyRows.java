package callout.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The requests to send: real ones from {@code -Dcallout.data=DIR}, else the invented ones of the
 * project. Real rows are not to be printed.
 */
record JourneyRows(List<Row> rows, boolean real) {

  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static final String REAL_FILE = "la311-2020-01.csv";
  private static final int REAL_ROWS = 40;
  private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("M/d/yy H:mm");

  static JourneyRows read() {
    String directory = System.getProperty("callout.data", "");
    Path file = Path.of(directory, REAL_FILE);
    try {
      if (directory.isEmpty()) {
        System.out.println("JourneyIT: no -Dcallout.data=DIR, so the 60 invented requests travel.");
        return new JourneyRows(invented(), false);
      }
      System.out.println("JourneyIT: the first %d rows of %s travel.".formatted(REAL_ROWS, file));
      return new JourneyRows(real(file), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> invented() throws IOException {
    var file = JourneyRows.class.getResourceAsStream("/journey/invented-requests.csv");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return records(reader).stream().map(Row::of).toList();
    }
  }

  private static List<Row> real(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return records(reader).stream().limit(REAL_ROWS).map(JourneyRows::row).toList();
    }
  }

  private static List<CSVRecord> records(Reader reader) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(reader)
        .stream()
        .toList();
  }

  private static Row row(CSVRecord real) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("externalId", real.get("srnumber"));
    fields.put("serviceType", serviceType(real.get("requesttype")));
    fields.put("description", real.get("requesttype"));
    fields.put("address", real.get("address"));
    fields.put("latitude", Double.valueOf(real.get("latitude")));
    fields.put("longitude", Double.valueOf(real.get("longitude")));
    fields.put("contactEmail", "resident@example.com");
    fields.put(
        "submittedAt",
        LocalDateTime.parse(real.get("createddate"), CREATED)
            .atZone(LOS_ANGELES)
            .toOffsetDateTime()
            .toString());
    return new Row(fields);
  }

  private static String serviceType(String requestType) {
    String type = requestType.toLowerCase(Locale.ROOT);
    if (List.of("bulky", "dumping", "appliances", "electronic", "dead animal").stream()
        .anyMatch(type::contains)) {
      return "pickup";
    }
    if (type.contains("graffiti") || type.contains("streetlight")) {
      return "repair";
    }
    return type.contains("encampment") ? "inspection" : "support";
  }
}
