package callout.journey;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows as a file. Between them stand some that are to be refused, each broken in its own way,
 * and one that is there twice.
 */
record ImportFile(byte[] bytes, int rows, int duplicates, List<String> refusals) {

  private static final int EVERY = 5;

  static ImportFile of(List<Row> good) {
    Map<String, Row> broken = broken(good.get(0));
    List<String> refusals = new ArrayList<>(broken.keySet());
    List<Row> rows = new ArrayList<>(good);
    int place = EVERY;
    for (Row row : broken.values()) {
      rows.add(place, row);
      place += EVERY;
    }
    rows.add(good.get(1));
    String text = csv(rows);
    int second = text.indexOf('\n') + 1;
    refusals.add("row: A quotation mark");
    String all = text.substring(0, second) + "\"never closed\n" + text.substring(second);
    return new ImportFile(
        all.getBytes(StandardCharsets.UTF_8), rows.size() + 1, 1, List.copyOf(refusals));
  }

  /** Copies of a row, each by what the reason of its refusal begins with. */
  private static Map<String, Row> broken(Row row) {
    Row copy = row.with("externalId", row.externalId() + "-broken");
    Map<String, Row> broken = new LinkedHashMap<>();
    broken.put("externalId: The external id", row.with("address", "another street"));
    broken.put("externalId: ", copy.with("externalId", ""));
    broken.put("latitude: 'north' is no number", copy.with("latitude", "north"));
    broken.put("longitude: ", copy.with("latitude", "34.05").with("longitude", "181"));
    broken.put("customerNumber: ", copy.with("customerNumber", "K-9999"));
    broken.put("preferredWindows[0]", copy.with("preferredWindows[0].start", "2026-02-30T10:00"));
    broken.put(
        "locationNumber: Name the place",
        copy.with("locationNumber", "")
            .with("address", "")
            .with("latitude", "")
            .with("longitude", ""));
    return broken;
  }

  private static String csv(List<Row> rows) {
    Collection<String> header = rows.get(0).cells().keySet();
    var text = new StringWriter();
    try (var printer =
        new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
      printer.printRecord(header);
      for (Row row : rows) {
        printer.printRecord(header.stream().map(row.cells()::get));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
