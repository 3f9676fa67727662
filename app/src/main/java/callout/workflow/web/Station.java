package callout.workflow.web;

import callout.workflow.CaseState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phase on the line that every case travels.
 *
 * @param state {@code passed} if the case really did, {@code here}, {@code here ended-good}, {@code
 *     here ended-bad}, or empty for what is ahead
 */
public record Station(String phase, String state) {

  /** The phases in order; the last is the end. */
  public static final List<String> PHASES =
      List.of(
          "intake", "review", "approval", "planning", "travel", "work", "report", CaseState.CLOSED);

  /** A question interrupts the review, preparing an order its approval; the case stands there. */
  private static final Map<String, String> PART_OF =
      Map.of("question", "review", "preparation", "approval");

  /** Ends that are a decision, with which the phase that a case ended in is done. */
  private static final Set<String> DECIDED =
      Set.of("rejectedByRule", "rejectedAtReview", "merged", "rejectedAtApproval");

  /** It is drawn as passed only behind work on site: there is no report on anything else. */
  private static final String REPORT = "report";

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
    if (state.ended()) {
      if (phase.equals(CaseState.CLOSED)) {
        return endedWell(state) ? "here ended-good" : "here ended-bad";
      }
      return wasDone(phase, state) ? "passed" : "";
    }
    int index = PHASES.indexOf(phase);
    int here = PHASES.indexOf(station(state.phase()));
    return index == here ? "here" : index < here && seenBy(state).contains(phase) ? "passed" : "";
  }

  /** A case that was cut short was in its last phase, and did not pass it. */
  private static boolean wasDone(String phase, CaseState state) {
    List<String> seen = seenBy(state);
    boolean endedIn = !seen.isEmpty() && phase.equals(seen.get(seen.size() - 1));
    return seen.contains(phase)
        && (!endedIn || phase.equals(REPORT) || DECIDED.contains(String.valueOf(state.outcome())));
  }

  private static List<String> seenBy(CaseState state) {
    List<String> seen = state.phases().stream().map(Station::station).toList();
    return seen.contains("work")
        ? seen
        : seen.stream().filter(phase -> !phase.equals(REPORT)).toList();
  }

  private static String station(String phase) {
    return PART_OF.getOrDefault(phase, phase);
  }
}
