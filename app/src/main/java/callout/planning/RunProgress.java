package callout.planning;

import java.util.List;

/**
 * How far the search of a run has come.
 *
 * @param seconds since it began; 0 while nobody searches
 * @param stopAsked whether somebody has asked for the best so far
 * @param points each better plan, the first found first; at most one a second, and the last
 */
public record RunProgress(double seconds, boolean stopAsked, List<Point> points) {

  /**
   * A plan that was the best for a while.
   *
   * @param seconds since the search began
   * @param placed visits on routes; those that begin together count as one
   * @param cost seconds of added travel and started minutes overdue, roughly; it may rise with the
   *     number of visits placed
   */
  public record Point(double seconds, int placed, int leftOut, long cost) {}
}
