package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.Until;
import callout.planning.PlanningRuns;
import callout.planning.Promises;
import callout.planning.RunState;
import callout.planning.RunSummary;
import callout.planning.StopMove;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.RunId;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the dispatcher does: planning runs, and single visits by hand. */
final class Dispatching {

  private static final int HOURS_AHEAD = 24 * 14;
  private static final int SOLVE_SECONDS = 5; // enough to place all, not to place them well

  private final Desk dispatcher;
  private final Desk supervisor;
  private final OpenTasks tasks;
  private final PlanningRuns runs;
  private final Visits visits;
  private final Promises promises;
  private final List<RunId> published = new ArrayList<>();
  private final Set<CaseNumber> broken = new HashSet<>();

  Dispatching(
      Desk dispatcher,
      Desk supervisor,
      OpenTasks tasks,
      PlanningRuns runs,
      Visits visits,
      Promises promises) {
    this.dispatcher = dispatcher;
    this.supervisor = supervisor;
    this.promises = promises;
    this.tasks = tasks;
    this.runs = runs;
    this.visits = visits;
  }

  List<RunId> published() {
    return List.copyOf(published);
  }

  /**
   * Plans these days from the form to the published routes.
   *
   * @param area empty for all
   */
  void plan(String area, LocalDate firstDay, int days) {
    Set<RunId> before = runs.runs().stream().map(RunSummary::run).collect(Collectors.toSet());
    var started =
        dispatcher.start(
            "route-planning",
            Map.of(
                "areaCode",
                area,
                "firstDay",
                firstDay.toString(),
                "days",
                days,
                "solveSeconds",
                SOLVE_SECONDS));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    runs.runs().stream()
        .map(RunSummary::run)
        .filter(run -> !before.contains(run))
        .forEach(this::publish);
  }

  private void publish(RunId id) {
    String task = tasks.ofRun(id.toString()).getId();
    if (runs.proposal(id).totals().placed() == 0) {
      dispatcher.complete(task, Map.of("proposalDecision", "discard"));
      return;
    }
    dispatcher.complete(task, Map.of("proposalDecision", "publish"));
    Until.isTrue(
        "run %s to be published".formatted(id),
        () -> runs.proposal(id).state() == RunState.PUBLISHED);
    published.add(id);
  }

  /** Gives the case's waiting visit to whoever can begin first; one at a time sees who that is. */
  synchronized void assignByHand(CaseNumber caseNumber) {
    String task = tasks.reached(caseNumber, "Task_AssignVisit").getId();
    List<VisitDemand> ofCase = visits.of(caseNumber);
    VisitId latest = ofCase.get(ofCase.size() - 1).visit();
    List<TechnicianOption> options = visits.technicianOptions(latest);
    Instant start = options.get(0).earliestStart();
    if (start == null) {
      overrideThePromise(ofCase.get(ofCase.size() - 1), options);
      return;
    }
    dispatcher.complete(
        task, Map.of("technician", options.get(0).technician(), "startAt", start.toString()));
  }

  /** Whether the case's customer was told of another time than the one promised. */
  boolean hasBrokenThePromiseOf(CaseNumber caseNumber) {
    return broken.contains(caseNumber);
  }

  /** A visit that was declined stays promised; within that, nobody may have room. */
  private void overrideThePromise(VisitDemand visit, List<TechnicianOption> options) {
    StopMove elsewhere = askFor(visit, options);
    CaseNumber caseNumber = visit.caseNumber();
    broken.add(caseNumber);
    dispatcher.complete(
        tasks.reached(caseNumber, "Task_DecidePromise").getId(),
        Map.of(
            "promiseDecision",
            "override",
            "technician",
            elsewhere.technician(),
            "startAt",
            LocalDateTime.ofInstant(elsewhere.start(), visit.zone()).toString(),
            "promiseReason",
            "Nobody has room within what was promised."));
    supervisor.complete(
        tasks.reached(caseNumber, "Task_OverridePromise").getId(),
        Map.of("overrideDecision", "override", "overrideReason", "There is nobody else."));
  }

  /** The first full hour at which somebody could come, but for the promise. */
  private StopMove askFor(VisitDemand visit, List<TechnicianOption> options) {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    for (int later = 1; later < HOURS_AHEAD; later++) {
      for (TechnicianOption option : options) {
        Instant start = hour.plus(later, ChronoUnit.HOURS);
        StopMove move = new StopMove(visit.visit(), option.technician(), start, null);
        try {
          promises.ask(move);
          return move;
        } catch (InvalidInput notThen) {
          // somebody else, or another hour
        }
      }
    }
    throw new AssertionError("Nobody has room for %s.".formatted(visit.caseNumber()));
  }
}
