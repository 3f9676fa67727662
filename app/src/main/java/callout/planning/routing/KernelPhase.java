package callout.planning.routing;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import callout.planning.routing.kernel.Limit;
import callout.planning.routing.kernel.NothingPossibleOut;
import callout.planning.routing.kernel.Plan;
import callout.planning.routing.kernel.Progress;
import callout.planning.routing.kernel.Search;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches outside the solver's scoring and hands it the best plan to be scored. A small problem
 * ends early: when all visits are placed and a second short search finds nothing better than the
 * first, a long one is spared.
 */
final class KernelPhase implements PhaseCommand<RoutePlan> {

  private static final String STOPS = "stops";
  private static final double NANOS = 1e9;

  private final Duration atMost;
  private final Duration stopWhenUnimprovedFor;
  private final long seed;
  private final Consumer<RouteProgress> listener;
  private final long began = System.nanoTime();
  private @Nullable RouteProgress told;
  private volatile @Nullable Search search;
  private volatile boolean stopped;

  KernelPhase(
      Duration atMost,
      Duration stopWhenUnimprovedFor,
      long seed,
      Consumer<RouteProgress> listener) {
    this.atMost = atMost;
    this.stopWhenUnimprovedFor = stopWhenUnimprovedFor;
    this.seed = seed;
    this.listener = listener;
  }

  @Override
  public void changeWorkingSolution(
      ScoreDirector<RoutePlan> director, BooleanSupplier isPhaseTerminated) {
    RoutePlan plan = director.getWorkingSolution();
    KernelModel model = new KernelModel(plan);
    Plan found = NothingPossibleOut.of(model.instance(), search(model));
    clear(director);
    // while they are on no route, nothing that is scored depends on what they wait for
    fill(director, model.stops(found));
  }

  void stop() {
    stopped = true;
    Search current = search;
    if (current != null) {
      current.stop();
    }
  }

  private Plan search(KernelModel model) {
    double all = atMost.toNanos() / NANOS;
    double brief = stopWhenUnimprovedFor.toNanos() / NANOS;
    if (3 * brief >= all) {
      return search(model, seed, all);
    }
    Plan best = search(model, seed, brief);
    double used = brief;
    if (best.leftOutWeight() == 0) {
      Plan again = search(model, seed + 1, brief);
      used += brief;
      if (stopped || again.leftOutWeight() > 0 || again.cost() >= best.cost()) {
        return best;
      }
      best = again;
    }
    Plan last = stopped ? best : search(model, seed + 2, all - used);
    boolean better =
        last.leftOutWeight() < best.leftOutWeight()
            || last.leftOutWeight() == best.leftOutWeight() && last.cost() < best.cost();
    return better ? last : best;
  }

  private Plan search(KernelModel model, long withSeed, double seconds) {
    Search current = new Search(model.instance(), withSeed, progress -> tell(model, progress));
    search = current;
    if (stopped) {
      current.stop();
    }
    // from a plan as it stands the search begins cooler, as not to melt it down
    return model.mayMove()
        ? current.run(Limit.seconds(seconds), model.standing())
        : current.run(Limit.seconds(seconds));
  }

  private void tell(KernelModel model, Progress progress) {
    double seconds = (System.nanoTime() - began) / NANOS;
    var now =
        new RouteProgress(
            seconds,
            Math.max(0, progress.placed() - model.fixedJobs()),
            model.jobs() - progress.placed(),
            progress.leftOutWeight(),
            model.softCost(progress.cost()));
    if (told == null || now.isBetterThan(told)) {
      told = now;
      listener.accept(now);
    }
  }

  private static void clear(ScoreDirector<RoutePlan> director) {
    for (Route route : director.getWorkingSolution().routes()) {
      List<Stop> gone = List.copyOf(route.stops());
      gone.forEach(stop -> director.beforeListVariableElementUnassigned(route, STOPS, stop));
      director.beforeListVariableChanged(route, STOPS, 0, gone.size());
      route.stops().clear();
      director.afterListVariableChanged(route, STOPS, 0, 0);
      gone.forEach(stop -> director.afterListVariableElementUnassigned(route, STOPS, stop));
    }
    director.triggerVariableListeners();
  }

  private static void fill(ScoreDirector<RoutePlan> director, Map<Route, List<Stop>> wanted) {
    wanted.forEach(
        (route, stops) -> {
          stops.forEach(stop -> director.beforeListVariableElementAssigned(route, STOPS, stop));
          director.beforeListVariableChanged(route, STOPS, 0, 0);
          route.stops().addAll(stops);
          director.afterListVariableChanged(route, STOPS, 0, stops.size());
          stops.forEach(stop -> director.afterListVariableElementAssigned(route, STOPS, stop));
        });
    director.triggerVariableListeners();
  }
}
