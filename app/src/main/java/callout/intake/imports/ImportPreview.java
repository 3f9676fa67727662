package callout.intake.imports;

import callout.intake.RequestInput;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks into a draft, and tries a mapping on it without starting anything. */
@Service
public class ImportPreview {

  static final int MOST_ROWS = 1000;
  private static final int FIRST_ROWS = 5;
  private static final int MOST_VALUES = 60;
  private static final int MOST_REFUSED = 50;
  private static final int MOST_CELLS = 60;

  private final Imports imports;
  private final ImportFiles files;
  private final RowJudge judge;

  ImportPreview(Imports imports, ImportFiles files, RowJudge judge) {
    this.imports = imports;
    this.files = files;
    this.judge = judge;
  }

  /** The first rows, and what the cells of the first thousand say. */
  public FileSample look(UUID id) {
    Import work = imports.get(id);
    List<List<String>> first = new ArrayList<>();
    Map<String, Set<String>> values = new LinkedHashMap<>();
    try (CsvRows rows = files.allRows(work)) {
      int n = 0;
      for (CsvRow row = rows.next(); row != null && n < MOST_ROWS; row = rows.next()) {
        n++;
        if (row.problem() == null) {
          gather(work.header(), row, values);
          if (first.size() < FIRST_ROWS) {
            first.add(row.cells());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> listed = new LinkedHashMap<>();
    values.forEach((column, texts) -> listed.put(column, List.copyOf(texts)));
    return new FileSample(work.header(), List.copyOf(first), listed);
  }

  private static void gather(List<String> header, CsvRow row, Map<String, Set<String>> values) {
    for (int i = 0; i < header.size(); i++) {
      Set<String> known = values.computeIfAbsent(header.get(i), key -> new LinkedHashSet<>());
      String cell = row.cells().get(i).strip();
      if (known.size() < MOST_VALUES && !cell.isEmpty() && cell.length() <= MOST_CELLS * 2) {
        known.add(cell);
      }
    }
  }

  /**
   * What would become of the first thousand rows, as things stand now.
   *
   * @throws InvalidInput at the place in {@code mapping} that does not fit the file
   */
  public Trial tryOut(UUID id, Mapping mapping) {
    Import work = imports.get(id);
    MappingCheck.check(mapping, work.header());
    var reader = new RowReader(mapping, work.header());
    var earlier = new Earlier();
    long accepted = 0;
    long duplicates = 0;
    long number = 0;
    List<RefusedRow> refused = new ArrayList<>();
    long refusedRows = 0;
    boolean whole = true;
    try (CsvRows rows = files.allRows(work)) {
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        if (number == MOST_ROWS) {
          whole = false;
          break;
        }
        number++;
        RowJudge.Judged judged = judge.judge(work, row, reader);
        RequestInput request = judged.request();
        List<FieldProblem> problems =
            request == null ? judged.problems() : earlier.problems(request);
        if (request == null || !problems.isEmpty()) {
          refusedRows++;
          if (refused.size() < MOST_REFUSED) {
            refused.add(new RefusedRow(number, row.line(), row.cells(), problems));
          }
        } else if (judged.fresh() && earlier.isNew(request)) {
          accepted++;
        } else {
          duplicates++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Trial(number, accepted, duplicates, refusedRows, List.copyOf(refused), whole);
  }

  /** Rows of this very file that came before, for an id may stand in it twice. */
  private static final class Earlier {
    private final Map<String, RequestInput> requests = new HashMap<>();

    List<FieldProblem> problems(RequestInput request) {
      RequestInput same = requests.get(key(request));
      return same == null || same.equals(request)
          ? List.of()
          : List.of(
              new FieldProblem(
                  "externalId",
                  "external-id-reused",
                  "A row above has the external id '%s' and says something else."
                      .formatted(request.externalId())));
    }

    boolean isNew(RequestInput request) {
      return requests.putIfAbsent(key(request), request) == null;
    }

    private static String key(RequestInput request) {
      return request.customerNumber() + "\n" + request.externalId();
    }
  }
}
