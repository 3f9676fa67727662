package callout.intake.imports;

import callout.intake.RequestInput;
import callout.shared.FieldProblem;
import java.util.List;

/**
 * A row as a request.
 *
 * @param problems cells that could not be read; their fields are then missing
 */
record MappedRow(RequestInput request, List<FieldProblem> problems) {}
