package callout.journey;

import static org.assertj.core.api.Assertions.assertThat;

import callout.RequestsClient;
import callout.Until;
import callout.planning.PlanningRuns;
import callout.planning.RunState;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.RunId;
import callout.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the dispatcher does: planning runs, and single visits by hand. */
final class Dispatching {

  private static final int SOLVE_SECONDS = 5; // enough to place all, not to place them well

  private final Desk dispatcher;
  private final OpenTasks tasks;
  private final PlanningRuns runs;
  private final Visits visits;
  private final List<RunId> published = new ArrayList<>();

  Dispatching(Desk dispatcher, OpenTasks tasks, PlanningRuns runs, Visits visits) {
    this.dispatcher = dispatcher;
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
    String run = RequestsClient.read(started).get("businessKey").asText();
    RunId id = RunId.of(run);
    String task = tasks.ofRun(run).getId();
    if (runs.proposal(id).totals().placed() == 0) {
      dispatcher.complete(task, Map.of("proposalDecision", "discard"));
      return;
    }
    dispatcher.complete(task, Map.of("proposalDecision", "publish"));
    Until.isTrue(
        "run %s to be published".formatted(run),
        () -> runs.proposal(id).state() == RunState.PUBLISHED);
    published.add(id);
  }

  /** Gives the case's waiting visit to whoever can begin first; one at a time sees who that is. */
  synchronized void assignByHand(CaseNumber caseNumber) {
    String task = tasks.reached(caseNumber, "Task_AssignVisit").getId();
    List<VisitDemand> ofCase = visits.of(caseNumber);
    VisitId latest = ofCase.get(ofCase.size() - 1).visit();
    TechnicianOption first = visits.technicianOptions(latest).get(0);
    Instant start =
        Objects.requireNonNull(
            first.earliestStart(), "Nobody has room for %s.".formatted(caseNumber));
    dispatcher.complete(
        task, Map.of("technician", first.technician(), "startAt", start.toString()));
  }
}
