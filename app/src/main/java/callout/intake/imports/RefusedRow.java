package callout.intake.imports;

import callout.shared.FieldProblem;
import java.util.List;

/**
 * A row that was not taken.
 *
 * @param number of the row, counted from 1 without the header
 * @param line where it begins in the file
 * @param cells as they stood there
 */
public record RefusedRow(long number, long line, List<String> cells, List<FieldProblem> problems) {}
