package callout.intake.imports;

import callout.shared.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a file, which names its columns.
 *
 * @param position where the row after it begins, in bytes
 * @param lines how many it takes
 */
record FileHead(List<String> columns, char delimiter, long position, long lines) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST_COLUMNS = 500;

  /**
   * @param beginning of the file: at least its first row, if that is no longer than a row may be
   * @throws InvalidInput at {@code file} if it has no header
   */
  static FileHead of(byte[] beginning) {
    char delimiter = delimiter(beginning);
    CsvRow head = first(beginning, delimiter);
    if (head == null) {
      throw InvalidInput.at("file", "empty", "This file is empty.");
    }
    if (head.problem() != null) {
      throw InvalidInput.at(
          "file",
          "no-header",
          "The first row, which names the columns, cannot be read: " + head.problem().message());
    }
    if (head.cells().size() > MOST_COLUMNS) {
      throw InvalidInput.at("file", "too-many-columns", "At most 500 columns.");
    }
    return new FileHead(
        head.cells().stream().map(String::strip).toList(), delimiter, head.next(), head.lastLine());
  }

  /** The delimiter that divides the first row into most cells. */
  private static char delimiter(byte[] beginning) {
    char best = DELIMITERS[0];
    int most = 1;
    for (char candidate : DELIMITERS) {
      CsvRow row = first(beginning, candidate);
      if (row != null && row.problem() == null && row.cells().size() > most) {
        best = candidate;
        most = row.cells().size();
      }
    }
    return best;
  }

  private static @Nullable CsvRow first(byte[] bytes, char delimiter) {
    try (var rows = new CsvRows(new ByteArrayInputStream(bytes), delimiter, 0, 0, 0)) {
      return rows.next();
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory could not be read.", e);
    }
  }
}
