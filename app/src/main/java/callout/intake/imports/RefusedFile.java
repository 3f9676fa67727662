package callout.intake.imports;

import callout.shared.FieldProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The refused rows as a file like the one they came in, with a column that tells why. */
@Component
class RefusedFile {

  static final String REASON = "reason";
  private static final int PAGE = 500;

  private final RefusedRows refused;

  RefusedFile(RefusedRows refused) {
    this.refused = refused;
  }

  /** Writes page by page, so that no more than one is in memory. */
  void write(Import work, Appendable target) throws IOException {
    // not closed, only flushed: the target is the caller's
    var file =
        new CSVPrinter(target, CSVFormat.DEFAULT.builder().setDelimiter(work.delimiter()).get());
    List<String> header = new ArrayList<>(work.header());
    header.add(REASON);
    file.printRecord(header.stream().map(SpreadsheetText::harmless).toList());
    List<RefusedRow> page = refused.of(work.id(), 0, PAGE);
    while (!page.isEmpty()) {
      for (RefusedRow row : page) {
        file.printRecord(cells(row, work.header().size()));
      }
      page = refused.of(work.id(), page.get(page.size() - 1).number(), PAGE);
    }
    file.flush();
  }

  private static List<String> cells(RefusedRow row, int columns) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
    cells.add(Math.max(columns, 0), reason(row.problems()));
    return cells.stream().map(SpreadsheetText::harmless).toList();
  }

  /** "serviceType: There is no service type 'x'. latitude: 'y' is no number." */
  private static String reason(List<FieldProblem> problems) {
    return problems.stream()
        .map(problem -> problem.field() + ": " + problem.message())
        .collect(Collectors.joining(" "));
  }
}
