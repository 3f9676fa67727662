package callout.intake.imports;

import callout.shared.FieldProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file, one at a time. A quote that is never closed would swallow the rest of the file;
 * here it costs its own line: what cannot be read as one row over several lines is refused up to
 * the end of its first line, and reading goes on after that.
 */
final class CsvRows implements Closeable {

  private static final int MOST_LINES = 100;
  private static final int MOST_CHARACTERS = Lines.MOST_BYTES;

  private final InputStream bytes;
  private final Lines lines;
  private final char delimiter;
  private final CSVFormat format;
  private final int columns;

  /**
   * @param columns how many cells a row has; 0 where that is not known yet
   * @param number lines before the first byte
   */
  CsvRows(InputStream bytes, char delimiter, int columns, long position, long number) {
    this.bytes = bytes;
    this.lines = new Lines(bytes, position, number);
    this.delimiter = delimiter;
    this.columns = columns;
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** The next row that is not empty; null at the end of the file. */
  @Nullable CsvRow next() throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      CsvRow row = line.text().isBlank() ? null : rowFrom(line);
      if (row != null
          && !(row.problem() == null && row.cells().stream().allMatch(String::isBlank))) {
        return row;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private CsvRow rowFrom(Line first) throws IOException {
    if (first.tooLong()) {
      return refused(first, "too-long", "A row of more than 64 KB is not read.");
    }
    List<Line> more = new ArrayList<>();
    var quotes = new QuoteScan(delimiter);
    quotes.read(first.text());
    var text = new StringBuilder(first.text());
    while (quotes.open() && !quotes.broken()) {
      Line line = lines.next();
      if (line == null) {
        break;
      }
      more.add(line);
      quotes.read(line.text());
      text.append('\n').append(line.text());
      if (line.tooLong() || more.size() == MOST_LINES || text.length() > MOST_CHARACTERS) {
        break;
      }
    }
    List<String> cells = quotes.open() || quotes.broken() ? null : cells(text.toString());
    if (cells == null || (!more.isEmpty() && columns > 0 && cells.size() != columns)) {
      lines.back(more);
      return refused(first, "broken-quote", "A quotation mark is never closed, or stands alone.");
    }
    Line last = more.isEmpty() ? first : more.get(more.size() - 1);
    return new CsvRow(first.number(), last.number(), last.next(), cells, shape(cells));
  }

  private static CsvRow refused(Line line, String code, String message) {
    return new CsvRow(
        line.number(),
        line.number(),
        line.next(),
        List.of(line.text()),
        new FieldProblem("row", code, message));
  }

  private @Nullable List<String> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | UncheckedIOException unreadable) {
      return null;
    }
  }

  /** Empty cells beyond the last column do no harm. */
  private @Nullable FieldProblem shape(List<String> cells) {
    boolean fits =
        columns == 0
            || cells.size() == columns
            || (cells.size() > columns
                && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank));
    return fits
        ? null
        : new FieldProblem(
            "row",
            "cell-count",
            "This row has %d cells, the header has %d.".formatted(cells.size(), columns));
  }
}
