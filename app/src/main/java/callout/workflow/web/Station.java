package callout.workflow.web;

import callout.workflow.CaseState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phase on the line that every case travels.
 *
 * @param state {@code passed}, {@code here}, {@code here ended-good}, {@code here ended-bad}, or
 *     empty for what is ahead
 */
public record Station(String phase, String state) {

  /** The phases in order; the last is the end. */
  public static final List<String> PHASES =
      List.of(
          "intake", "review", "approval", "planning", "travel", "work", "report", CaseState.CLOSED);

  /** A question interrupts the review, preparing an order its approval; the case stands there. */
  private static final Map<String, String> PART_OF =
      Map.of("question", "review", "preparation", "approval");

  /** How many stations a case has seen that ended before its work was done. */
  private static final Map<String, Integer> SEEN_AT_END =
      Map.of(
          "rejectedByRule", 1,
          "rejectedAtReview", 2,
          "merged", 2,
          "expired", 2,
          "cancelled", 1,
          "rejectedAtApproval", 3,
          "withdrawn", 3);

  private static final Set<String> GOOD_ENDS =
      Set.of("closedAsSpecified", "closedAsConfirmed", "merged");

  static List<Station> lineOf(CaseState state) {
    return PHASES.stream().map(phase -> new Station(phase, stateOf(phase, state))).toList();
  }

  /** Whether a case came to the end that everybody hoped for. */
  static boolean endedWell(CaseState state) {
    return state.outcome() != null && GOOD_ENDS.contains(state.outcome());
  }

  private static String stateOf(String phase, CaseState state) {
    int index = PHASES.indexOf(phase);
    if (state.ended()) {
      if (phase.equals(CaseState.CLOSED)) {
        return endedWell(state) ? "here ended-good" : "here ended-bad";
      }
      return index < SEEN_AT_END.getOrDefault(String.valueOf(state.outcome()), PHASES.size())
          ? "passed"
          : "";
    }
    int here = PHASES.indexOf(PART_OF.getOrDefault(state.phase(), state.phase()));
    return index < here ? "passed" : index == here ? "here" : "";
  }
}
