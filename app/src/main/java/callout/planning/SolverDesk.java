package callout.planning;

import callout.planning.routing.RouteProblem;
import callout.planning.routing.Solving;
import callout.shared.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Solves runs on this node: a few at once, the rest in a queue, none inside a transaction. What
 * does not fit the queue is dropped: its process submits it again before long, maybe on another
 * node.
 */
@Component
class SolverDesk implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SolverDesk.class);
  private static final int QUEUED_AT_MOST = 100;
  private static final int HEARTBEAT_SECONDS = 5;
  private static final int PATIENCE_SECONDS = 15;

  private final RunRows runs;
  private final ClaimRows claims;
  private final RunSolver solver;
  private final RunAnnouncer announcer;
  private final int parallelRuns;

  private final Set<RunId> here = ConcurrentHashMap.newKeySet();
  private final Set<Claim> preparing = ConcurrentHashMap.newKeySet();
  private final Map<Claim, Solving> active = new ConcurrentHashMap<>();
  private ThreadPoolExecutor workers = workers(1);
  private ScheduledExecutorService pulse = pulse();
  private volatile boolean running;

  SolverDesk(
      RunRows runs,
      ClaimRows claims,
      RunSolver solver,
      RunAnnouncer announcer,
      PlanningSettings settings) {
    this.runs = runs;
    this.claims = claims;
    this.solver = solver;
    this.announcer = announcer;
    this.parallelRuns = settings.parallelRuns();
  }

  /** Has the run solved soon, or told if it is solved and untold; nothing if it is at hand. */
  void take(RunId run) {
    if (!running || !here.add(run)) {
      return;
    }
    try {
      workers.execute(() -> work(run));
    } catch (RejectedExecutionException full) {
      here.remove(run);
      LOG.info("Planning run {} has to wait: too many others are queued.", run);
    }
  }

  private void work(RunId run) {
    try {
      Optional<Claim> claim = running ? claims.take(run) : Optional.empty();
      if (claim.isPresent()) {
        solve(claim.get());
      } else {
        announcer.announce(run);
      }
    } catch (RuntimeException e) {
      LOG.error("Planning run {} stays as it is until it is submitted again.", run, e);
    } finally {
      here.remove(run);
    }
  }

  private void solve(Claim claim) {
    try {
      preparing.add(claim);
      RouteProblem problem = runs.problem(claim.run());
      Duration atMost = Duration.ofSeconds(runs.get(claim.run()).request().solveSeconds());
      Solving solving = solver.prepare(problem, atMost);
      active.put(claim, solving);
      preparing.remove(claim);
      Solution solution = solver.run(problem, solving);
      if (running) {
        announcer.solved(claim, solution);
      } else {
        claims.release(claim);
      }
    } catch (RuntimeException e) {
      if (!running) {
        claims.release(claim);
        return;
      }
      LOG.error("Planning run {} failed.", claim.run(), e);
      announcer.failed(claim, reason(e));
    } finally {
      preparing.remove(claim);
      active.remove(claim);
    }
  }

  private static String reason(RuntimeException e) {
    return e instanceof TravelUnknown
        ? "There are no routes without travel times: %s Try again, or look into the log."
            .formatted(e.getMessage())
        : "Solving ended with a fault (%s).".formatted(e.getClass().getSimpleName());
  }

  /** Shows that each claim is alive; a search whose claim is lost has nothing to search for. */
  private void beat() {
    preparing.forEach(claim -> beat(claim, () -> {}));
    active.forEach((claim, solving) -> beat(claim, solving::stop));
  }

  private void beat(Claim claim, Runnable whenLost) {
    try {
      if (!claims.beat(claim)) {
        whenLost.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("No heartbeat for planning run {}: {}", claim.run(), e.getMessage());
    }
  }

  @Override
  public void start() {
    workers = workers(parallelRuns);
    pulse = pulse();
    pulse.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    running = true;
  }

  /** Stops searching and gives the runs back, so that another node can take them at once. */
  @Override
  public void stop() {
    running = false;
    workers.getQueue().clear();
    workers.shutdown();
    try {
      for (int second = 0; second < PATIENCE_SECONDS; second++) {
        active.values().forEach(Solving::stop);
        if (workers.awaitTermination(1, TimeUnit.SECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
    pulse.shutdownNow();
    preparing.forEach(claims::release);
    active.keySet().forEach(claims::release);
    here.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static ThreadPoolExecutor workers(int threads) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(QUEUED_AT_MOST),
        new CustomizableThreadFactory("solver-"));
  }

  private static ScheduledExecutorService pulse() {
    return Executors.newSingleThreadScheduledExecutor(
        new CustomizableThreadFactory("solver-pulse-"));
  }
}
