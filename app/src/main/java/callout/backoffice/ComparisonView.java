package callout.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal beside the plan as it stands, in the words of its reader.
 *
 * @param staying planned visits for which no better place was found
 * @param travelBefore null if unknown
 * @param late how many visits would end after they are due
 * @param stale how many have changed since the proposal was made
 */
record ComparisonView(
    List<Line> added,
    List<Line> moved,
    List<RunPage.LeftOutLine> leftOut,
    List<RunPage.LeftOutLine> staying,
    @Nullable String travelBefore,
    String travelAfter,
    long late,
    long stale) {

  /** Whether nothing of it could be published any more. */
  public boolean isOutdated() {
    return stale > 0 && stale == added.size() + moved.size();
  }

  /** Whether all that there is to hand on are visits without a place: as tasks with ways out. */
  public boolean isOnlyLeftOut() {
    return added.isEmpty() && moved.isEmpty() && !leftOut.isEmpty();
  }

  /**
   * A visit that would get another place.
   *
   * @param technician username; {@code start} and {@code end} on the clock of the area, for the
   *     timeline
   * @param to technician and time as people read them, {@code from} too; null for one that waited
   */
  record Line(
      String visit,
      String caseNumber,
      String title,
      @Nullable String customer,
      String technician,
      String start,
      String end,
      String to,
      @Nullable String from,
      boolean late,
      boolean stale) {}
}
