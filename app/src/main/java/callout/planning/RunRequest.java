package callout.planning;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher wants planned.
 *
 * @param areaCode null for all areas
 * @param firstDay local day of the shifts, in each area's zone
 * @param days 1 to 14
 * @param solveSeconds how long to search at most, 1 to 600
 * @param mayMove whether visits that are planned may be moved, as little as possible and within
 *     what their customers were promised; nobody who has set off is called back
 */
public record RunRequest(
    @Nullable String areaCode, LocalDate firstDay, int days, int solveSeconds, boolean mayMove) {

  /** A run that leaves everything planned where it is. */
  public RunRequest(@Nullable String areaCode, LocalDate firstDay, int days, int solveSeconds) {
    this(areaCode, firstDay, days, solveSeconds, false);
  }

  static final int MAX_DAYS = 14;
  static final int MAX_SECONDS = 600;

  /**
   * @throws InvalidInput at {@code days} or {@code solveSeconds} if out of range
   */
  public RunRequest {
    List<FieldProblem> problems = new ArrayList<>();
    check(problems, "days", days, MAX_DAYS);
    check(problems, "solveSeconds", solveSeconds, MAX_SECONDS);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  static void check(List<FieldProblem> problems, String field, int value, int max) {
    if (value < 1 || value > max) {
      problems.add(new FieldProblem(field, "out-of-range", "Between 1 and %d.".formatted(max)));
    }
  }
}
