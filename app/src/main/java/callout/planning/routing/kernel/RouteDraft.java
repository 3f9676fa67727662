package callout.planning.routing.kernel;

/**
 * One time out of one technician, on its way into an {@link Instance}. Times and costs in the
 * caller's units.
 */
public final class RouteDraft {

  final int start;
  final int end;
  final long opens;
  final long latest;
  int owner;
  long regular;
  long overtimeRate;
  long useCost;
  long fairWork = Long.MAX_VALUE;
  long unevenRate;
  long capacity = Long.MAX_VALUE;
  long breakLength;
  long breakFrom;
  long breakTo;

  RouteDraft(int start, int end, long opens, long latest, int owner) {
    this.start = start;
    this.end = end;
    this.opens = opens;
    this.latest = latest;
    this.regular = latest;
    this.owner = owner;
  }

  /** Whose time it is; routes of one owner never serve the same job together. */
  public RouteDraft owner(int owner) {
    this.owner = owner;
    return this;
  }

  /** Each unit of time after {@code regular}, at which the end place is reached, costs so much. */
  public RouteDraft overtime(long regular, long costPerUnit) {
    this.regular = regular;
    this.overtimeRate = costPerUnit;
    return this;
  }

  /** What it costs to use the route at all; below 0 where its direct way is gone anyway. */
  public RouteDraft useCost(long cost) {
    this.useCost = cost;
    return this;
  }

  /** Each unit of work, ways not counted, beyond this share of it costs so much. */
  public RouteDraft fairShare(long work, long costPerUnit) {
    this.fairWork = work;
    this.unevenRate = costPerUnit;
    return this;
  }

  /** The sum of the loads of its jobs may not be more. */
  public RouteDraft capacity(long capacity) {
    this.capacity = capacity;
    return this;
  }

  /**
   * A pause without a place of its own: taken at one stop, before leaving it or before work begins.
   * Who has reached the end place can take it there, if it ends before the route's latest close.
   *
   * @param from earliest and
   * @param to latest time at which it begins
   */
  public RouteDraft pause(long length, long from, long to) {
    this.breakLength = length;
    this.breakFrom = from;
    this.breakTo = to;
    return this;
  }
}
