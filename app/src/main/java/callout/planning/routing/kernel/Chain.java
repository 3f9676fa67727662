package callout.planning.routing.kernel;

import java.util.Arrays;

/**
 * New numbers for places, such that near places have near numbers: ways to near places then lie
 * side by side in memory, where a search looks for them most of the time.
 */
final class Chain {

  private Chain() {}

  /** Per place its number in a chain from place 0, always on to the nearest one not yet in it. */
  static int[] numbers(int[] cost, int places) {
    int[] number = new int[places];
    Arrays.fill(number, -1);
    int at = 0;
    for (int count = 0; count < places; count++) {
      number[at] = count;
      int nearest = -1;
      for (int to = 0; to < places; to++) {
        if (number[to] < 0
            && (nearest < 0 || cost[at * places + to] < cost[at * places + nearest])) {
          nearest = to;
        }
      }
      at = nearest;
    }
    return number;
  }

  static int[] renumbered(int[] ways, int[] number) {
    int places = number.length;
    int[] renumbered = new int[ways.length];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        renumbered[number[from] * places + number[to]] = ways[from * places + to];
      }
    }
    return renumbered;
  }
}
