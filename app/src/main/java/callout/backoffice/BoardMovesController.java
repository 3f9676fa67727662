package callout.backoffice;

import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.RiskId;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.workflow.Attempts;
import callout.workflow.StaffTasks;
import callout.workflow.TaskGone;
import callout.workflow.TaskView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What dispatchers do on the board; planning decides whether it may be. */
@Controller
@ResponseBody
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class BoardMovesController {

  /** A visit to be taken back from its technician. */
  record Return(@Nullable String visit, long version) {}

  /** A visit to be held where it is, or let go again. */
  record Pin(@Nullable String visit, long version, boolean pinned) {}

  /** A decision that is asked for: of which case, and the task in which it is taken. */
  record Asked(String caseNumber, String task) {}

  /** Whether a move would be taken; if not, each rule it breaks. */
  record Verdict(boolean fits, List<FieldProblem> problems) {}

  /**
   * What was done, of which case.
   *
   * @param length how long its visit takes, in words; null for what has nothing to do with it
   * @param version what the next move of the visit names as seen; null if it waits now
   */
  record Done(String visit, String caseNumber, @Nullable String length, @Nullable Long version) {}

  private final BoardMoves moves;
  private final VisitsInSight visits;
  private final BoardWishes wishes;
  private final AcceptedVisits accepted;
  private final Promises promises;
  private final StaffTasks tasks;
  private final Attempts attempts;
  private final Moments moments;

  BoardMovesController(
      BoardMoves moves,
      VisitsInSight visits,
      BoardWishes wishes,
      AcceptedVisits accepted,
      Promises promises,
      StaffTasks tasks,
      Attempts attempts,
      Moments moments) {
    this.moves = moves;
    this.visits = visits;
    this.wishes = wishes;
    this.accepted = accepted;
    this.promises = promises;
    this.tasks = tasks;
    this.attempts = attempts;
    this.moments = moments;
  }

  @PostMapping("/board/check")
  Verdict check(@RequestBody BoardWish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = visits.get(wish.visit());
    StopMove move = wishes.move(visit, wish);
    List<FieldProblem> problems = new ArrayList<>(accepted.against(visit, move));
    problems.addAll(moves.check(move));
    return new Verdict(problems.isEmpty(), problems);
  }

  @PostMapping("/board/moves")
  Done move(@RequestBody BoardWish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = visits.get(wish.visit());
    StopMove move = wishes.move(visit, wish);
    requireFree(accepted.against(visit, move));
    return attempts.of(
        () -> {
          PlannedStop stop = moves.move(me(), move);
          Duration work = Duration.between(stop.start(), stop.end());
          return done(visit, moments.duration(work.toSeconds()));
        });
  }

  /** For a move that only the promise forbids; also of a visit that its technician has accepted. */
  @PostMapping("/board/decisions")
  Asked ask(@RequestBody BoardWish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = visits.get(wish.visit());
    StopMove move = wishes.move(visit, wish).atUsualLength();
    return attempts.of(
        () -> {
          RiskId risk = promises.ask(move);
          TaskView task = tasks.ofBusinessKey(risk.toString()).orElseThrow(TaskGone::new);
          return new Asked(visit.caseNumber().value(), task.id());
        });
  }

  @PostMapping("/board/pins")
  Done pin(@RequestBody Pin wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = visits.get(wish.visit());
    return attempts.of(
        () -> {
          moves.pin(visit.visit(), wish.version(), wish.pinned());
          return done(visit, null);
        });
  }

  @PostMapping("/board/returns")
  Done takeBack(@RequestBody Return wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = visits.get(wish.visit());
    requireFree(accepted.againstTakingBack(visit));
    return attempts.of(
        () -> {
          moves.takeBack(me(), visit.visit(), wish.version());
          return done(visit, null);
        });
  }

  @PostMapping("/board/undo")
  Done undo() {
    WaitingVisits.requireRight();
    return attempts.of(() -> done(moves.undo(me()), null));
  }

  /** The process would refuse it as well; here it is known who has accepted. */
  private static void requireFree(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw InvalidInput.saidToReader(problems);
    }
  }

  private static String me() {
    return StaffPrincipal.current().username();
  }

  private Done done(VisitDemand visit, @Nullable String length) {
    VisitId id = visit.visit();
    return new Done(id.toString(), visit.caseNumber().value(), length, moves.version(id));
  }
}
