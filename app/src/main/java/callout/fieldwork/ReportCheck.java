package callout.fieldwork;

import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what a technician reports against what a report must say. */
final class ReportCheck {

  private static final BigDecimal LONGEST_DAY = BigDecimal.valueOf(24);

  private final List<FieldProblem> problems = new ArrayList<>();

  private ReportCheck() {}

  /**
   * @return the report with only what belongs to its result
   * @throws InvalidInput naming each mistake at the field of the form {@code complete-visit}
   */
  static VisitReport check(VisitReport report) {
    var check = new ReportCheck();
    boolean worked = report.result() == VisitResult.DONE || report.result() == VisitResult.PARTLY;
    boolean nobodyThere = report.result() == VisitResult.NOBODY_THERE;
    if (report.result() == VisitResult.NOT_CARRIED_OUT && report.reason() == null) {
      check.refuse("notCarriedOutReason", "required", "Say why it was not carried out.");
    }
    if (report.result() == VisitResult.PARTLY && blank(report.remainingWork())) {
      check.refuse("remainingWork", "required", "Say what is left to do.");
    }
    BigDecimal hours = report.workedHours();
    if (hours != null && (hours.signum() < 0 || hours.compareTo(LONGEST_DAY) > 0)) {
      check.refuse("workedHours", "out-of-range", "Between 0 and 24 hours.");
    }
    check.length("remainingWork", report.remainingWork(), 2000);
    check.length("usedMaterials", report.usedMaterials(), 2000);
    check.length("problems", report.problems(), 2000);
    check.length("remarks", report.remarks(), 4000);
    if (!check.problems.isEmpty()) {
      throw new InvalidInput(check.problems);
    }
    return new VisitReport(
        report.result(),
        reasonOf(report),
        report.result() == VisitResult.PARTLY ? report.remainingWork() : null,
        worked ? hours : null,
        worked ? report.usedMaterials() : null,
        nobodyThere || blank(report.problems()) ? null : report.problems(),
        report.remarks());
  }

  private static @Nullable NotDoneReason reasonOf(VisitReport report) {
    return switch (report.result()) {
      case NOT_CARRIED_OUT -> report.reason();
      case NOBODY_THERE -> NotDoneReason.CUSTOMER_ABSENT;
      case DONE, PARTLY -> null;
    };
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void length(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      refuse(field, "too-long", "At most %d characters.".formatted(longest));
    }
  }

  private void refuse(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
