package callout.backoffice;

import callout.backoffice.RunTasks.RunTask;
import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.RunRequest;
import callout.planning.RunState;
import callout.planning.RunSummary;
import callout.shared.RunId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the run that concerns what the board shows, and says how far it is. */
@Component
class BoardRuns {

  static final Set<RunState> AT_WORK =
      EnumSet.of(RunState.OPENED, RunState.COLLECTED, RunState.SOLVING);
  private static final Set<RunState> ENDED = EnumSet.of(RunState.PUBLISHED, RunState.DISCARDED);

  private final PlanningRuns runs;
  private final RunTasks tasks;
  private final RunStandings standings;
  private final RunsBeside beside;
  private final ProgressViews progress;
  private final ComparisonViews comparisons;
  private final ObjectMapper json;

  BoardRuns(
      PlanningRuns runs,
      RunTasks tasks,
      RunStandings standings,
      RunsBeside beside,
      ProgressViews progress,
      ComparisonViews comparisons,
      ObjectMapper json) {
    this.runs = runs;
    this.tasks = tasks;
    this.standings = standings;
    this.beside = beside;
    this.progress = progress;
    this.comparisons = comparisons;
    this.json = json;
  }

  /** What the template of the board's run asks for. */
  void show(BoardView view, Model model) {
    model.addAttribute("runView", view);
    model.addAttribute("run", of(view).orElse(null));
  }

  /** The newest that is neither published nor discarded, for a day and the area that are shown. */
  private Optional<BoardRun> of(BoardView view) {
    return runs.runs().stream()
        .filter(run -> !ENDED.contains(run.state()) && concerns(run.request(), view))
        .map(RunSummary::run)
        .findFirst()
        .map(run -> run(run, view));
  }

  private static boolean concerns(RunRequest request, BoardView view) {
    return (request.areaCode() == null || request.areaCode().equals(view.area().code()))
        && request.firstDay().isBefore(view.from().plusDays(view.days()))
        && view.from().isBefore(request.firstDay().plusDays(request.days()));
  }

  private BoardRun run(RunId id, BoardView view) {
    Proposal proposal = runs.proposal(id);
    boolean solving = AT_WORK.contains(proposal.state());
    Optional<RunTask> task = tasks.of(id);
    ComparisonView comparison =
        proposal.state() == RunState.SOLVED
            ? comparisons.of(runs.comparison(id), view.area().zone())
            : null;
    return new BoardRun(
        id.toString(),
        standings.days(proposal.request()),
        standings.area(proposal.request()),
        standings.of(proposal.state(), 0),
        solving,
        solving ? progress.of(runs.progress(id), proposal.request().solveSeconds()) : null,
        proposal.message(),
        task.map(RunTask::id).orElse(null),
        proposal.state() == RunState.SOLVED && task.isEmpty(),
        task.map(RunTask::changed).orElse(null),
        beside.of(id, proposal.request(), proposal.state()),
        comparison,
        WaitingVisits.mayPlan(),
        ghosts(comparison));
  }

  private String ghosts(@Nullable ComparisonView comparison) {
    List<ComparisonView.Line> lines =
        comparison == null
            ? List.of()
            : Stream.concat(comparison.added().stream(), comparison.moved().stream())
                .filter(line -> !line.stale())
                .toList();
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The proposed places cannot be written as JSON.", e);
    }
  }
}
