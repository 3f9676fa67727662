package callout.planning.routing.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects places, routes and jobs; says what is wrong with them before any search begins. */
public final class InstanceBuilder {

  final int places;
  final int[] time;
  final int[] cost;
  final List<RouteDraft> routes = new ArrayList<>();
  final List<JobDraft> jobs = new ArrayList<>();

  InstanceBuilder(int places) {
    require(places > 0 && places <= 20_000, "There are %s places.", places);
    this.places = places;
    time = new int[places * places];
    cost = new int[places * places];
  }

  /** One direction of a way; a way never named takes no time and costs nothing. */
  public InstanceBuilder travel(int from, int to, long timeUnits, long costUnits) {
    requirePlace(from, "A way");
    requirePlace(to, "A way");
    time[from * places + to] = way(from, to, timeUnits);
    cost[from * places + to] = way(from, to, costUnits);
    return this;
  }

  /** The next route; routes are numbered from 0 in the order of these calls. */
  public RouteDraft route(int startPlace, int endPlace, long opens, long latestClose) {
    RouteDraft route = new RouteDraft(startPlace, endPlace, opens, latestClose, routes.size());
    routes.add(route);
    return route;
  }

  /** The next job; jobs are numbered from 0 in the order of these calls. */
  public JobDraft job(int place, long duration) {
    JobDraft job = new JobDraft(place, duration);
    jobs.add(job);
    return job;
  }

  /**
   * @throws IllegalArgumentException naming the route or job with which something is wrong
   */
  public Instance build() {
    for (int r = 0; r < routes.size(); r++) {
      check(routes.get(r), "Route " + r);
    }
    for (int j = 0; j < jobs.size(); j++) {
      check(jobs.get(j), "Job " + j, j);
    }
    return new Instance(this);
  }

  private void check(RouteDraft route, String name) {
    requirePlace(route.start, name);
    requirePlace(route.end, name);
    requireTime(route.opens, name);
    requireTime(route.latest, name);
    require(route.owner >= 0, "%s has owner %s.", name, route.owner);
    require(route.opens <= route.latest, "%s opens at %s, after it closes.", name, route.opens);
    require(
        route.regular <= route.latest,
        "%s closes at %s at the latest, before its regular close.",
        name,
        route.latest);
    require(route.overtimeRate >= 0, "%s pays %s for overtime.", name, route.overtimeRate);
    require(route.unevenRate >= 0, "%s pays %s for more than its share.", name, route.unevenRate);
    require(route.fairWork >= 0, "%s has a fair share of %s.", name, route.fairWork);
    require(route.capacity >= 0, "%s has capacity %s.", name, route.capacity);
    require(route.breakLength >= 0, "%s has a break of %s.", name, route.breakLength);
    require(
        route.breakLength == 0 || route.breakFrom <= route.breakTo,
        "The break of %s must begin by %s, before it may.",
        name,
        route.breakTo);
  }

  private void check(JobDraft job, String name, int number) {
    requirePlace(job.place, name);
    require(job.duration >= 0, "%s takes %s.", name, job.duration);
    require(job.weight >= 0, "%s has weight %s.", name, job.weight);
    require(job.load >= 0, "%s has load %s.", name, job.load);
    require(job.lateRate >= 0, "%s pays %s for lateness.", name, job.lateRate);
    require(job.crew >= 1, "%s has a crew of %s.", name, job.crew);
    long last = Long.MIN_VALUE;
    for (long[] window : job.windows) {
      requireTime(window[0], name);
      requireTime(window[1], name);
      require(window[0] <= window[1], "%s has a window that ends before it starts.", name, "");
      require(window[0] > last, "%s has windows that do not follow one another.", name, "");
      last = window[1];
    }
    for (int other : job.after) {
      // numbers only grow, so no job waits for itself by a detour
      require(
          other >= 0 && other < number, "%s comes after %s, which is not before it.", name, other);
    }
    long[] extra = job.extraCost;
    require(
        extra == null || extra.length == routes.size(),
        "%s has extra costs for another number of routes than %s.",
        name,
        routes.size());
    require(
        job.routes == null || job.routes.length() <= routes.size(),
        "%s is allowed on a route that is none of the %s.",
        name,
        routes.size());
  }

  private int way(int from, int to, long units) {
    if (units < 0 || units > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The way from %s to %s takes %s. Maybe the unit is too fine?".formatted(from, to, units));
    }
    return (int) units;
  }

  private void requirePlace(int place, String name) {
    require(place >= 0 && place < places, "%s is at place %s, which is none.", name, place);
  }

  private static void requireTime(long time, String name) {
    require(
        Math.abs(time) < Tours.NEVER / 4, "%s has the time %s, which is out of range.", name, time);
  }

  private static void require(boolean right, String message, Object... values) {
    if (!right) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
