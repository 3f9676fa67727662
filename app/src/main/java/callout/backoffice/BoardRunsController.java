package callout.backoffice;

import callout.customers.Customers;
import callout.planning.PlanningRuns;
import callout.planning.Proposal;
import callout.planning.Publication;
import callout.shared.NotFound;
import callout.shared.RunId;
import callout.web.Texts;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The planning run on the board. It is begun by the start form of its process and judged by the
 * form of its task, as everywhere; here it is seen, and stopped.
 */
@Controller
class BoardRunsController {

  /**
   * @param said in words; empty as long as it is not published
   */
  record Outcome(String said, boolean bad) {}

  private final BoardRuns boardRuns;
  private final PlanningRuns runs;
  private final Customers customers;
  private final Texts texts;
  private final Clock clock;

  BoardRunsController(
      BoardRuns boardRuns, PlanningRuns runs, Customers customers, Texts texts, Clock clock) {
    this.boardRuns = boardRuns;
    this.runs = runs;
    this.customers = customers;
    this.texts = texts;
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

  /** What has become of a run that somebody let be published. */
  @GetMapping(path = "/board/run/outcome", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Outcome outcome(@RequestParam String run) {
    WaitingVisits.requireRight();
    RunId id = inSight(run);
    Proposal proposal = runs.proposal(id);
    Publication published = proposal.publication();
    if (published == null) {
      return new Outcome("", false);
    }
    int placed = published.planned().size();
    int moved = published.moved().size();
    int skipped = published.skipped().size();
    if (placed + moved > 0) {
      return new Outcome(texts.of("board.run.outcome", placed, moved, skipped), false);
    }
    return proposal.handedOn() > 0
        ? new Outcome(texts.of("board.run.handedOn", proposal.handedOn()), false)
        : new Outcome(texts.of("run.nothingPublished"), true);
  }

  @PostMapping("/planning/runs/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String id) {
    WaitingVisits.requireRight();
    runs.stop(inSight(id));
  }

  private RunId inSight(String id) {
    RunId run = PlanningController.runId(id);
    if (!RunStandings.inSight(runs.request(run))) {
      throw new NotFound("planning run", id);
    }
    return run;
  }
}
