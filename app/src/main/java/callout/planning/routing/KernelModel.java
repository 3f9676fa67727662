package callout.planning.routing;

import callout.planning.PlanningWeights;
import callout.planning.TravelMatrix;
import callout.planning.routing.kernel.Instance;
import callout.planning.routing.kernel.InstanceBuilder;
import callout.planning.routing.kernel.JobDraft;
import callout.planning.routing.kernel.Plan;
import callout.planning.routing.kernel.PlannedRoute;
import callout.planning.routing.kernel.RouteDraft;
import callout.planning.routing.kernel.TrialInsertion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A plan's routes and stops in the numbers of the search, and back: the same rules as {@link
 * RouteConstraints}, which judges what comes out. Stops that begin together are one job.
 */
final class KernelModel {

  /** Lateness and overtime are paid by the minute: costs are then kept in sixtieths of a second. */
  private static final int SECONDS_PER_MINUTE = 60;

  private final List<Route> routes;
  private final List<List<Stop>> jobs;
  private final PlanningWeights weights;
  private final int costPerSecond;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Instance instance;

  KernelModel(RoutePlan plan) {
    routes = plan.routes();
    weights = plan.weights();
    JobOrder order = new JobOrder(plan.stops());
    jobs = order.jobs();
    boolean byMinute =
        plan.stops().stream().anyMatch(Stop::isDue)
            || routes.stream().anyMatch(route -> route.latest() > route.closes())
            || routes.stream().anyMatch(Route::hasFairShare);
    costPerSecond = byMinute ? SECONDS_PER_MINUTE : 1;
    for (Route route : routes) {
      number(route.startPlace());
      number(route.endPlace());
    }
    plan.stops().forEach(stop -> number(stop.place()));
    InstanceBuilder builder = Instance.builder(Math.max(1, places.size()));
    addWays(builder);
    Map<String, Integer> owners = new HashMap<>();
    for (Route route : routes) {
      String name = route.technician().username();
      addRoute(builder, route, owners.computeIfAbsent(name, unseen -> owners.size()));
    }
    for (int job = 0; job < jobs.size(); job++) {
      addJob(builder, jobs.get(job), order.before(job), order.isPossible(job));
    }
    instance = builder.build();
  }

  Instance instance() {
    return instance;
  }

  /** How many visits there are; those that begin together count as one. */
  int jobs() {
    return jobs.size();
  }

  /** Those of them that stay where they are, and are not asked about. */
  int fixedJobs() {
    return (int) jobs.stream().filter(job -> job.get(0).isFixed()).count();
  }

  /** The search's cost as a soft score, with its sign turned. */
  long softCost(long cost) {
    return cost / costPerSecond;
  }

  /** The plan's stops in order, per route; each is told when its work begins. */
  Map<Route, List<Stop>> stops(Plan plan) {
    int[] taken = new int[jobs.size()];
    Map<Route, List<Stop>> found = new HashMap<>();
    for (PlannedRoute route : plan.routes()) {
      List<Stop> order = new ArrayList<>();
      for (int i = 0; i < route.jobs().length; i++) {
        int job = route.jobs()[i];
        Stop stop = jobs.get(job).get(taken[job]++);
        stop.waitUntil(route.starts()[i]);
        stop.agreeOn(isTied(stop) ? route.starts()[i] : null);
        order.add(stop);
      }
      found.put(routes.get(route.route()), order);
    }
    return found;
  }

  private boolean isTied(Stop stop) {
    return stop.group() != null || stop.after() != null;
  }

  /** Whether there are planned visits that may be moved. */
  boolean mayMove() {
    return jobs.stream().flatMap(List::stream).anyMatch(Stop::isMovable);
  }

  /** The plan as it stands: numbers of jobs in order, per route. */
  int[][] standing() {
    Map<Stop, Integer> numbers = new IdentityHashMap<>();
    for (int job = 0; job < jobs.size(); job++) {
      for (Stop member : jobs.get(job)) {
        numbers.put(member, job);
      }
    }
    return routes.stream()
        .map(route -> route.stops().stream().mapToInt(numbers::get).toArray())
        .toArray(int[][]::new);
  }

  /** Visits that may be moved, but need not: they can be made where they are planned. */
  List<Stop> standingWell() {
    int[][] standing = standing();
    Set<Integer> fallen =
        Arrays.stream(new TrialInsertion(instance, standing).leftOut())
            .boxed()
            .collect(Collectors.toSet());
    return Arrays.stream(standing)
        .flatMapToInt(Arrays::stream)
        .distinct()
        .filter(job -> !fallen.contains(job))
        .mapToObj(jobs::get)
        .flatMap(List::stream)
        .filter(Stop::isMovable)
        .toList();
  }

  private int number(int place) {
    return places.computeIfAbsent(place, unseen -> places.size());
  }

  private void addWays(InstanceBuilder builder) {
    if (routes.isEmpty()) {
      return;
    }
    TravelMatrix travel = routes.get(0).travel();
    places.forEach(
        (from, a) ->
            places.forEach(
                (to, b) -> {
                  long seconds = travel.seconds(from, to);
                  builder.travel(a, b, seconds, costPerSecond * seconds);
                }));
  }

  private void addRoute(InstanceBuilder builder, Route route, int owner) {
    // the direct way through has to be gone anyway
    long direct = route.travel().seconds(route.startPlace(), route.endPlace());
    long latest = Math.max(route.opens(), route.latest());
    RouteDraft draft =
        builder
            .route(number(route.startPlace()), number(route.endPlace()), route.opens(), latest)
            .owner(owner)
            .useCost(costPerSecond * (route.useSeconds() - direct))
            .capacity(route.capacity());
    if (route.latest() > route.closes()) {
      draft.overtime(Math.max(route.opens(), route.closes()), perSecond(weights.overtimeMinute()));
    }
    if (route.hasFairShare()) {
      draft.fairShare(route.fairSeconds(), perSecond(weights.unevenMinute()));
    }
    WorkBreak pause = route.pause();
    if (pause != null) {
      draft.pause(
          pause.length().toSeconds(),
          Seconds.up(pause.begins().start()),
          Seconds.down(pause.begins().end()));
    }
  }

  private long perSecond(int weightOfMinute) {
    return (long) weightOfMinute * costPerSecond / SECONDS_PER_MINUTE;
  }

  private void addJob(InstanceBuilder builder, List<Stop> members, int[] before, boolean possible) {
    Stop first = members.get(0);
    List<long[]> spans = first.startTimes().spans();
    long longest = members.stream().mapToLong(Stop::workSeconds).max().orElse(0);
    JobDraft job =
        builder
            .job(number(first.place()), longest)
            .crew(members.size())
            .weight(members.stream().mapToLong(Stop::weight).sum())
            .load(first.load());
    for (int other : before) {
      job.after(other);
    }
    if (first.isFixed()) {
      int route = fixedRoute(first);
      job.fixedRoute(route).fixedStart(first.startTimes().from(Long.MIN_VALUE));
      // what is fixed is never left out for the sake of something else
      job.weight(FIXED);
      return;
    }
    BitSet allowed = allowed(members, possible && !spans.isEmpty());
    if (allowed.cardinality() < routes.size()) {
      job.onlyOn(allowed);
    }
    addCosts(job, members);
    if (first.isDue() && weights.overdueMinute() > 0) {
      job.due(first.due(), perSecond(first.haste() * weights.overdueMinute()));
    }
    spans.stream()
        .filter(span -> span[0] > Long.MIN_VALUE)
        .forEach(span -> job.window(span[0], span[1]));
  }

  private static final long FIXED = 1L << 40;

  private int fixedRoute(Stop fixed) {
    for (int r = 0; r < routes.size(); r++) {
      if (routes.get(r).stops().contains(fixed)) {
        return r;
      }
    }
    throw new IllegalStateException("Fixed stop %s is on no route.".formatted(fixed));
  }

  private BitSet allowed(List<Stop> members, boolean possible) {
    BitSet allowed = new BitSet();
    for (int r = 0; r < routes.size(); r++) {
      Route route = routes.get(r);
      Predicate<Stop> mayTake = stop -> Insertions.mayTake(route, stop);
      boolean open = possible && route.opens() <= route.latest();
      allowed.set(r, open && members.stream().allMatch(mayTake));
    }
    return allowed;
  }

  private void addCosts(JobDraft job, List<Stop> members) {
    boolean wished = members.stream().anyMatch(s -> !s.visit().needs().preferred().isEmpty());
    boolean standing = members.stream().anyMatch(Stop::isMovable);
    boolean later = weights.laterDay() > 0 && routes.stream().anyMatch(r -> r.daysLater() > 0);
    if (!wished && !standing && !later) {
      return;
    }
    long[] extra = new long[routes.size()];
    for (int r = 0; r < extra.length; r++) {
      Route route = routes.get(r);
      String technician = route.technician().username();
      for (Stop stop : members) {
        boolean unwanted = stop.visit().needs().wouldRatherNot(technician);
        boolean moved = stop.isMovable() && !stop.stood(route);
        extra[r] +=
            (long) costPerSecond
                * ((unwanted ? weights.notPreferred() : 0)
                    + (moved ? weights.changed() : 0)
                    + (stop.waits() ? route.daysLater() * weights.laterDay() : 0));
      }
    }
    job.extraCost(extra);
  }
}
