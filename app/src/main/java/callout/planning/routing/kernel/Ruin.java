package callout.planning.routing.kernel;

/**
 * Takes strings of successive jobs off a few routes near one job: slack induction by string
 * removals (J. Christiaens and G. Vanden Berghe, Transportation Science 54(2), 2020).
 */
final class Ruin {

  /** Jobs taken off at a time, on average, and in one string at most. */
  static final int MEAN_REMOVED = 10;

  static final int LONGEST_STRING = 10;

  private static final double SPLIT = 0.5;
  private static final double LONGER_SPLIT = 0.01;

  private final Tours tours;
  private final Neighbours neighbours;
  private final Randomness random;
  private final int meanRemoved;
  private final int longestString;
  private final long[] ruinedAt;
  private final int[] string;
  private long round;

  /** The jobs taken off, and how many. */
  final int[] removed;

  int count;

  Ruin(Tours tours, Neighbours neighbours, Randomness random, int meanRemoved, int longestString) {
    this.meanRemoved = meanRemoved;
    this.longestString = longestString;
    this.tours = tours;
    this.neighbours = neighbours;
    this.random = random;
    ruinedAt = new long[tours.in.routes];
    string = new int[tours.nodes];
    removed = new int[tours.in.jobs];
  }

  /** Stops as soon as the plan is broken. */
  void run() {
    round++;
    count = 0;
    int planned = tours.in.jobs - tours.out.size();
    if (planned == 0) {
      return;
    }
    int used = tours.usedRoutes();
    double longest = Math.min(longestString, (double) planned / used);
    double mostStrings = 4.0 * meanRemoved / (1 + longest) - 1;
    int strings = (int) (random.fraction() * mostStrings + 1);
    int seed = random.below(tours.in.jobs);
    strings -= ruin(seed, longest) ? 1 : 0;
    for (int job : neighbours.near[seed]) {
      if (strings <= 0 || tours.broken) {
        return;
      }
      strings -= ruin(job, longest) ? 1 : 0;
    }
  }

  private boolean ruin(int job, double longest) {
    int node = tours.firstNode[job];
    if (tours.in.crew[job] > 1) {
      node += random.below(tours.in.crew[job]);
    }
    int r = tours.route[node];
    if (r < 0 || ruinedAt[r] == round) {
      return false;
    }
    ruinedAt[r] = round;
    int size = tours.size[r];
    int length = (int) (random.fraction() * Math.min(size, longest) + 1);
    length = Math.min(length, size);
    if (length > 1 && length < size && random.fraction() < SPLIT) {
      removeSplit(r, node, length, size);
    } else {
      int taken = collect(r, node, length);
      removeAll(0, taken);
    }
    return true;
  }

  /** Takes a longer string without a piece in its middle. */
  private void removeSplit(int r, int node, int length, int size) {
    int kept = 1;
    while (length + kept < size && random.fraction() < LONGER_SPLIT) {
      kept++;
    }
    int taken = collect(r, node, length + kept);
    int keptFrom = 1 + random.below(length - 1);
    removeAll(0, keptFrom);
    removeAll(keptFrom + kept, taken);
  }

  /** Any string of this length that the node is part of. */
  private int collect(int r, int node, int length) {
    int start = tours.start(r);
    int ahead = 0;
    int from = node;
    while (ahead < length - 1 && tours.prev[from] != start) {
      from = tours.prev[from];
      ahead++;
    }
    int behind = 0;
    int end = tours.end(r);
    for (int at = tours.next[node]; at != end && behind < length - 1; at = tours.next[at]) {
      behind++;
    }
    // so many jobs ahead of the node at least, lest the string be cut by the route's end
    int least = Math.max(0, length - 1 - behind);
    int skip = ahead - least - random.below(ahead - least + 1);
    for (int i = 0; i < skip; i++) {
      from = tours.next[from];
    }
    for (int i = 0; i < length; i++) {
      string[i] = from;
      from = tours.next[from];
    }
    return length;
  }

  private void removeAll(int from, int to) {
    for (int i = from; i < to && !tours.broken; i++) {
      int job = tours.jobOf[string[i]];
      if (tours.placed(job)) {
        int before = tours.out.size();
        tours.remove(job);
        for (int k = before; k < tours.out.size(); k++) {
          removed[count++] = tours.out.get(k);
        }
      }
    }
  }

  /** Takes a whole route away. */
  void empty(int r) {
    count = 0;
    int size = 0;
    for (int at = tours.next[tours.start(r)]; at != tours.end(r); at = tours.next[at]) {
      string[size++] = at;
    }
    removeAll(0, size);
  }
}
