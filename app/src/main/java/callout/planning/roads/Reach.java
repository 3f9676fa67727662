package callout.planning.roads;

import org.jspecify.annotations.Nullable;

/**
 * The junctions that one can get to from a place, or from which one can get to it, by ever more
 * important roads only. The quickest way between two places leads over a junction of both.
 *
 * @param nodes ascending
 * @param millis per junction
 * @param metres per junction
 */
record Reach(int[] nodes, int[] millis, float[] metres) {

  /** The quickest way over a junction of both; null if there is none. */
  static @Nullable Way join(Reach from, Reach to) {
    int[] a = from.nodes;
    int[] b = to.nodes;
    long best = Long.MAX_VALUE;
    int bestA = -1;
    int bestB = -1;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] < b[j]) {
        i++;
      } else if (a[i] > b[j]) {
        j++;
      } else {
        long millis = (long) from.millis[i] + to.millis[j];
        if (millis < best) {
          best = millis;
          bestA = i;
          bestB = j;
        }
        i++;
        j++;
      }
    }
    return bestA < 0 ? null : new Way(best, from.metres[bestA] + to.metres[bestB]);
  }
}
