package callout.backoffice;

import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.shared.NotFound;
import callout.shared.RunId;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The planning run on the board. It is begun by the start form of its process and judged by the
 * form of its task, as everywhere; here it is seen, and stopped.
 */
@Controller
class BoardRunsController {

  private final BoardRuns boardRuns;
  private final PlanningRuns runs;
  private final Customers customers;
  private final Clock clock;

  BoardRunsController(BoardRuns boardRuns, PlanningRuns runs, Customers customers, Clock clock) {
    this.boardRuns = boardRuns;
    this.runs = runs;
    this.customers = customers;
    this.clock = clock;
  }

  /** The part of the board that shows the run; it asks for itself again. */
  @GetMapping("/board/run")
  String run(
      @RequestParam String area,
      @RequestParam String from,
      @RequestParam Integer days,
      Model model) {
    BoardController.requireSight();
    BoardView view = BoardView.of(BoardView.inSight(customers), area, from, days, clock.instant());
    boardRuns.show(view, model);
    return "backoffice/board-run :: panel";
  }

  @PostMapping("/planning/runs/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String id) {
    WaitingVisits.requireRight();
    RunId run = PlanningController.runId(id);
    if (!RunStandings.inSight(runs.request(run))) {
      throw new NotFound("planning run", id);
    }
    runs.stop(run);
  }
}
