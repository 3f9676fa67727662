package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of work on its way into an {@link Instance}. Times and costs in the caller's units. */
public final class JobDraft {

  final int place;
  final long duration;
  final List<long[]> windows = new ArrayList<>();
  final List<Integer> after = new ArrayList<>();
  long weight = 1;
  long load;
  @Nullable BitSet routes;
  long @Nullable [] extraCost;
  long due = Long.MAX_VALUE;
  long lateRate;
  int crew = 1;
  boolean pinned;

  JobDraft(int place, long duration) {
    this.place = place;
    this.duration = duration;
  }

  /**
   * Work may begin from {@code first} to {@code last}, both included. Several windows must follow
   * one another; none: at any time.
   */
  public JobDraft window(long first, long last) {
    windows.add(new long[] {first, last});
    return this;
  }

  /** What it counts to leave the job out, before any cost. */
  public JobDraft weight(long weight) {
    this.weight = weight;
    return this;
  }

  /** What the job takes of a route's capacity. */
  public JobDraft load(long load) {
    this.load = load;
    return this;
  }

  /** Only these routes may serve it; without this call, all. */
  public JobDraft onlyOn(BitSet routes) {
    this.routes = (BitSet) routes.clone();
    return this;
  }

  /** What it costs, beside travel, to be on a route: one figure per route. */
  public JobDraft extraCost(long[] costPerRoute) {
    this.extraCost = costPerRoute.clone();
    return this;
  }

  /** Each unit of time by which the work ends after {@code due} costs so much. */
  public JobDraft due(long due, long costPerUnit) {
    this.due = due;
    this.lateRate = costPerUnit;
    return this;
  }

  /** Belongs on this route, if at all. */
  public JobDraft fixedRoute(int route) {
    BitSet only = new BitSet();
    only.set(route);
    this.routes = only;
    this.pinned = true;
    return this;
  }

  /** Begins exactly then, if at all. */
  public JobDraft fixedStart(long start) {
    windows.clear();
    this.pinned = true;
    return window(start, start);
  }

  /** So many different owners must begin it together. */
  public JobDraft crew(int people) {
    this.crew = people;
    return this;
  }

  /** Begins only when that job has ended; left out if that one is. */
  public JobDraft after(int job) {
    after.add(job);
    return this;
  }
}
