package callout.planning.routing.kernel;

/**
 * Finds places on routes of different owners at which all members of a crew can begin together: all
 * possible places by cost, then the cheapest set whose spans of starts meet, cut off by cost and by
 * a number of steps.
 */
final class CrewPositions {

  private static final int MOST_STEPS = 4000;

  private final Tours tours;
  private final Instance in;
  private final Blinks blinks;
  private final Spots spots;

  private boolean openRoutes = true;
  private int[] order = new int[0];
  private int[] chosen = new int[0];
  private int steps;
  private int people;
  private int job;
  private long best;

  /** Per member the node after which it goes. */
  int[] places = new int[0];

  /** When they begin. */
  long begin;

  CrewPositions(Tours tours, Blinks blinks) {
    this.tours = tours;
    this.blinks = blinks;
    in = tours.in;
    spots = new Spots(tours);
  }

  /** Whether empty routes may be taken into use. */
  void openRoutes(boolean allowed) {
    openRoutes = allowed;
  }

  boolean find(int wanted) {
    spots.clear();
    for (int r = 0; r < in.routes; r++) {
      if (openRoutes || tours.size[r] > 0) {
        spots.considerAll(wanted, r, blinks);
      }
    }
    return choose(wanted);
  }

  /** Looks at these places alone. */
  boolean findAt(int wanted, int[] afters) {
    spots.clear();
    for (int after : afters) {
      int r = tours.route[after];
      if (spots.mayTake(r, wanted)) {
        spots.consider(wanted, r, after);
      }
    }
    return choose(wanted);
  }

  boolean mayTake(int r, int wanted) {
    return spots.mayTake(r, wanted);
  }

  /** Puts all members where they have just been found to fit. */
  void insert(int wanted) {
    if (in.crew[wanted] > 1) {
      tours.couplings.beginTogether(wanted, begin);
    }
    for (int member = 0; member < in.crew[wanted]; member++) {
      tours.insert(tours.firstNode[wanted] + member, places[member]);
    }
    tours.planned(wanted);
  }

  /** The member of a planned job that stands on this route, or -1. */
  int nodeOn(int planned, int r) {
    for (int member = 0; member < in.crew[planned]; member++) {
      if (tours.route[tours.firstNode[planned] + member] == r) {
        return tours.firstNode[planned] + member;
      }
    }
    return -1;
  }

  private boolean choose(int wanted) {
    job = wanted;
    people = in.crew[job];
    if (spots.count < people) {
      return false;
    }
    order = spots.byCost();
    chosen = new int[people];
    steps = 0;
    best = Tours.NEVER;
    choose(0, 0, 0, -Tours.NEVER, Tours.NEVER);
    return best < Tours.NEVER;
  }

  private void choose(int member, int first, long cost, long earliest, long latest) {
    if (member == people) {
      long late = Math.max(0, earliest + in.duration[job] - in.due[job]);
      long total = cost + people * in.lateRate[job] * late;
      if (total < best) {
        best = total;
        begin = earliest;
        places = new int[people];
        for (int i = 0; i < people; i++) {
          places[i] = spots.afters[chosen[i]];
        }
      }
      return;
    }
    for (int i = first; i < spots.count; i++) {
      int choice = order[i];
      if (++steps > MOST_STEPS || cost + spots.costs[choice] * (people - member) >= best) {
        return;
      }
      long begins = Math.max(earliest, spots.from[choice]);
      long ends = Math.min(latest, spots.to[choice]);
      if (begins <= ends && spots.isOfAnother(choice, chosen, member)) {
        chosen[member] = choice;
        choose(member + 1, i + 1, cost + spots.costs[choice], begins, ends);
      }
    }
  }
}
