package callout.intake.imports;

import callout.intake.Intake;
import callout.intake.RequestInput;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row, all at once. */
@Component
class RowJudge {

  private static final Set<String> PLACE = Set.of("latitude", "longitude", "locationNumber");

  /**
   * @param request null where the row is refused
   * @param fresh false if the very same request is there already
   */
  record Judged(@Nullable RequestInput request, boolean fresh, List<FieldProblem> problems) {}

  private final Intake intake;

  RowJudge(Intake intake) {
    this.intake = intake;
  }

  /** What the cells say, for {@link Intake#submit} to judge. */
  Judged read(Import work, CsvRow row, RowReader reader) {
    FieldProblem unreadable = row.problem();
    if (unreadable != null) {
      return refused(List.of(unreadable));
    }
    MappedRow mapped = reader.read(row.cells());
    RequestInput request = forCustomer(work, mapped.request());
    if (request == null) {
      return refused(
          List.of(
              new FieldProblem(
                  "customerNumber",
                  "not-yours",
                  "This import is for customer %s only.".formatted(work.customerNumber()))));
    }
    return mapped.problems().isEmpty()
        ? new Judged(request, true, List.of())
        : refused(together(mapped.problems(), judge(request).problems()));
  }

  /** What would become of the row now. */
  Judged judge(Import work, CsvRow row, RowReader reader) {
    Judged read = read(work, row, reader);
    return read.request() == null ? read : judge(read.request());
  }

  private Judged judge(RequestInput request) {
    try {
      return new Judged(request, intake.wouldBeFresh(request), List.of());
    } catch (Refusal refusal) {
      return refused(problems(refusal));
    }
  }

  /** A refusal of the request as problems of the row. */
  static List<FieldProblem> problems(Refusal refusal) {
    return refusal instanceof InvalidInput invalid
        ? invalid.problems()
        : List.of(
            new FieldProblem("externalId", refusal.code(), String.valueOf(refusal.getMessage())));
  }

  private static Judged refused(List<FieldProblem> problems) {
    return new Judged(null, false, problems);
  }

  private static @Nullable RequestInput forCustomer(Import work, RequestInput request) {
    String asked = request.customerNumber();
    if (asked == null || asked.isBlank()) {
      return request.forCustomer(work.customerNumber());
    }
    return work.anyCustomer() || asked.strip().equals(work.customerNumber()) ? request : null;
  }

  /** What follows only from a cell that could not be read is not said beside it. */
  private static List<FieldProblem> together(List<FieldProblem> cells, List<FieldProblem> checks) {
    Set<String> said = cells.stream().map(FieldProblem::field).collect(Collectors.toSet());
    boolean placeSaid = said.stream().anyMatch(PLACE::contains);
    List<FieldProblem> all = new ArrayList<>(cells);
    checks.stream()
        .filter(problem -> !said.contains(problem.field()))
        .filter(problem -> !placeSaid || !PLACE.contains(problem.field()))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
