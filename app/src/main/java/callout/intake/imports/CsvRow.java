package callout.intake.imports;

import callout.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it begins, counted from 1
 * @param lastLine where it ends
 * @param next where the row after it begins, in bytes
 * @param cells as they stand in the file; of a row that cannot be read, its first line in one piece
 * @param problem why it cannot be read; null where it can
 */
record CsvRow(
    long line, long lastLine, long next, List<String> cells, @Nullable FieldProblem problem) {}
