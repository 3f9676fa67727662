package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tries where jobs fit into a plan as it stands. All that is planned keeps its route and its order;
 * it may begin later, within its windows. A job that weighs nothing and is on no route can stand
 * for a question, as the same visit with a wider window. For one thread at a time.
 */
public final class TrialInsertion {

  private static final int MOST_STEPS = 200_000;

  private final Tours tours;
  private final Instance in;
  private final Spots spots;
  private final Blinks all = Blinks.none();
  private final int[] leftOut;

  private int job;
  private int atMost;
  private int steps;
  private int[] order = new int[0];
  private int[] chosen = new int[0];
  private final List<Trial> found = new ArrayList<>();

  /**
   * @param jobsPerRoute by the number of the route, in order; a job with a crew on so many routes
   * @throws IllegalArgumentException if a job is there too often, or no job or route of the
   *     instance
   */
  public TrialInsertion(Instance instance, int[][] jobsPerRoute) {
    in = instance;
    tours = new Tours(instance);
    spots = new Spots(tours);
    new FirstPlan(tours, jobsPerRoute).load();
    leftOut =
        Arrays.stream(jobsPerRoute)
            .flatMapToInt(Arrays::stream)
            .distinct()
            .filter(given -> !tours.placed(given))
            .sorted()
            .toArray();
  }

  /** Jobs of the plan that do not fit where they are; all is tried without them. */
  public int[] leftOut() {
    return leftOut.clone();
  }

  /** The plan without any trial, with its times. */
  public Plan plan() {
    return Snapshot.of(tours, 0, 0);
  }

  /**
   * Every place for a job, the cheapest first. One that is planned is tried as if it were taken
   * off, together with all jobs that come after it. Empty if it fits nowhere, or if a job that must
   * come before it is not planned.
   *
   * @param most how many are asked for; for a crew all pairs are too many
   */
  public List<Trial> places(int wanted, int most) {
    job = wanted;
    atMost = most;
    found.clear();
    if (lift() && most > 0) {
      spots.clear();
      for (int r = 0; r < in.routes; r++) {
        spots.considerAll(job, r, all);
      }
      order = spots.byCost();
      chosen = new int[in.crew[job]];
      steps = 0;
      choose(0, 0, 0, -Tours.NEVER, Tours.NEVER);
    }
    tours.takeBack();
    return List.copyOf(found);
  }

  /** The plan with a job put where it has been found to fit, begun as early as it can be there. */
  public Plan with(int wanted, Trial trial) {
    job = wanted;
    lift();
    int[] afters =
        trial.members().stream().mapToInt(m -> nodeBefore(m.route(), m.position())).toArray();
    put(afters, trial.earliestStart());
    Plan plan = Snapshot.of(tours, 0, 0);
    takeOff();
    tours.takeBack();
    return plan;
  }

  /** Takes the job off if it is planned; false if it can't be planned for sure. */
  private boolean lift() {
    tours.begin();
    if (tours.placed(job)) {
      tours.remove(job);
    }
    return !tours.broken && (in.after[job].length == 0 || tours.couplings.hold(job));
  }

  private void choose(int member, int first, long cost, long earliest, long latest) {
    if (member == chosen.length) {
      offer(cost, earliest, latest);
      return;
    }
    for (int i = first; i < spots.count; i++) {
      int choice = order[i];
      boolean many = chosen.length > 1 && ++steps > MOST_STEPS;
      if (many || !isWanted(cost + spots.costs[choice] * (chosen.length - member))) {
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

  /** Time only adds to the cost of ways, so that those which are dear already need no trial. */
  private boolean isWanted(long cost) {
    return found.size() < atMost || cost < found.get(found.size() - 1).addedCost();
  }

  private void offer(long cost, long earliest, long latest) {
    int[] afters = Arrays.stream(chosen).map(choice -> spots.afters[choice]).toArray();
    boolean timed = in.lateRate[job] > 0;
    for (int after : afters) {
      timed |= tours.timed(tours.route[after]);
    }
    long added = timed ? costOf(afters, earliest) : cost;
    if (!isWanted(added)) {
      return;
    }
    List<Trial.Member> members = Arrays.stream(afters).mapToObj(this::member).toList();
    Trial trial = new Trial(members, added, earliest, latest);
    int at = found.size();
    while (at > 0 && found.get(at - 1).addedCost() > added) {
      at--;
    }
    found.add(at, trial);
    if (found.size() > atMost) {
      found.remove(atMost);
    }
  }

  /** What it really adds: puts the job there and takes it off again. */
  private long costOf(int[] afters, long begin) {
    long before = tours.cost;
    put(afters, begin);
    long added = tours.cost - before;
    takeOff();
    if (in.after[job].length > 0) {
      tours.couplings.hold(job);
    }
    return added;
  }

  private void put(int[] afters, long begin) {
    tours.couplings.beginTogether(job, begin);
    for (int member = 0; member < afters.length; member++) {
      tours.insert(tours.firstNode[job] + member, afters[member]);
    }
    tours.planned(job);
  }

  private void takeOff() {
    tours.remove(job);
    tours.couplings.release(job);
  }

  private Trial.Member member(int after) {
    int position = 0;
    int r = tours.route[after];
    for (int at = after; at != tours.start(r); at = tours.prev[at]) {
      position++;
    }
    return new Trial.Member(r, position);
  }

  private int nodeBefore(int r, int position) {
    int at = tours.start(r);
    for (int i = 0; i < position; i++) {
      at = tours.next[at];
    }
    return at;
  }
}
