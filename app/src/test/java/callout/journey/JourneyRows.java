package callout.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The requests to import: real ones from {@code -Dcallout.data=DIR}, else the invented ones of the
 * project. Real rows are not to be printed.
 */
final class JourneyRows {

  private static final String REAL_FILE = "la311-2020-01.csv";
  private static final int REAL_ROWS = 200;

  private JourneyRows() {}

  static List<Row> read() {
    String directory = System.getProperty("callout.data", "");
    try {
      if (directory.isEmpty()) {
        System.out.println("JourneyIT: no -Dcallout.data=DIR, so the 60 invented requests travel.");
        return invented();
      }
      Path file = Path.of(directory, REAL_FILE);
      System.out.println("JourneyIT: %d rows of %s travel.".formatted(REAL_ROWS, file));
      return real(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> invented() throws IOException {
    var mapping = mapping("invented-mapping.json");
    try (var reader =
        new InputStreamReader(resource("invented-requests.csv"), StandardCharsets.UTF_8)) {
      return rows(reader, mapping);
    }
  }

  /** The first of the file, and all whose place nobody knows yet: those stand further down. */
  private static List<Row> real(Path file) throws IOException {
    var mapping = mapping("city-mapping.json");
    try (var reader = Files.newBufferedReader(file)) {
      List<Row> rows = rows(reader, mapping);
      List<Row> placeless = rows.stream().filter(Predicate.not(Row::hasPlace)).toList();
      List<Row> chosen = new ArrayList<>(placeless);
      rows.stream().filter(Row::hasPlace).limit(REAL_ROWS - placeless.size()).forEach(chosen::add);
      return chosen;
    }
  }

  private static List<Row> rows(Reader reader, FileMapping mapping) throws IOException {
    try (Stream<CSVRecord> records =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(reader)
            .stream()) {
      return records.map(cells -> new Row(cells.toMap(), mapping)).toList();
    }
  }

  private static FileMapping mapping(String name) throws IOException {
    try (InputStream json = resource(name)) {
      return new FileMapping(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(JourneyRows.class.getResourceAsStream("/journey/" + name), name);
  }
}
