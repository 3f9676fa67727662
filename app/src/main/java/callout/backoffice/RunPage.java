package callout.backoffice;

import callout.workflow.web.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one planning run. */
record RunPage(
    String id,
    String days,
    String area,
    Standing standing,
    boolean solving,
    int solveSeconds,
    @Nullable String taskId,
    @Nullable String failure,
    List<Total> totals,
    List<LeftOutLine> leftOut,
    boolean nothingPublished,
    boolean handedOn,
    List<String> skipped,
    List<RouteCard> routes,
    @Nullable ProgressView progress,
    @Nullable ComparisonView comparison,
    @Nullable String changed,
    List<RunsBeside.Other> beside) {

  record Total(String key, String value) {}

  record LeftOutLine(
      String caseNumber, String title, @Nullable String customer, List<String> reasons) {}

  /**
   * A shift; {@code pause} is the break in words, null for a shift without; {@code wayHome} how
   * long that is, null where the ways are no longer those proposed.
   */
  record RouteCard(
      String technician,
      String initials,
      String summary,
      @Nullable String pause,
      @Nullable String wayHome,
      List<StopLine> stops) {}

  /**
   * A stop, or time that is held for a request, whose case may not be there yet.
   *
   * @param fixed it was planned before this run, and stays
   * @param movedFrom where it was planned before, if it moves
   */
  record StopLine(
      @Nullable String caseNumber,
      String title,
      @Nullable String customer,
      String start,
      String end,
      String travel,
      boolean fixed,
      @Nullable String movedFrom) {}
}
