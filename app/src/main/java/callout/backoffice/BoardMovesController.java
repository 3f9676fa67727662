package callout.backoffice;

import callout.customers.Area;
import callout.customers.Customers;
import callout.fieldwork.Fieldwork;
import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.RiskId;
import callout.shared.VisitId;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.Attempts;
import callout.workflow.StaffTasks;
import callout.workflow.TaskGone;
import callout.workflow.TaskView;
import callout.workflow.web.People;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * A visit at another place, or of another length.
   *
   * @param area whose clock {@code startAt} is on
   * @param minutes how long its work is to take; null: as long as it does
   * @param version of the stop that was seen; null if the visit waited
   */
  record Wish(
      @Nullable String visit,
      @Nullable String area,
      @Nullable String technician,
      @Nullable String startAt,
      @Nullable Integer minutes,
      @Nullable Long version) {}

  /** A visit to be taken back from its technician. */
  record Return(@Nullable String visit, long version) {}

  /** A visit to be held where it is, or let go again. */
  record Pin(@Nullable String visit, long version, boolean pinned) {}

  /** A decision that is asked for: of which case, and the task in which it is taken. */
  record Asked(String caseNumber, String task) {}

  /** Whether a move would be taken; if not, each rule it breaks. */
  record Verdict(boolean fits, List<FieldProblem> problems) {}

  /** What was done, of which case. */
  record Done(String caseNumber) {}

  private final BoardMoves moves;
  private final Promises promises;
  private final StaffTasks tasks;
  private final Board board;
  private final Visits visits;
  private final Fieldwork fieldwork;
  private final Customers customers;
  private final Attempts attempts;
  private final People people;
  private final Texts texts;

  BoardMovesController(
      BoardMoves moves,
      Promises promises,
      StaffTasks tasks,
      Board board,
      Visits visits,
      Fieldwork fieldwork,
      Customers customers,
      Attempts attempts,
      People people,
      Texts texts) {
    this.moves = moves;
    this.promises = promises;
    this.tasks = tasks;
    this.board = board;
    this.visits = visits;
    this.fieldwork = fieldwork;
    this.customers = customers;
    this.attempts = attempts;
    this.people = people;
    this.texts = texts;
  }

  @PostMapping("/board/check")
  Verdict check(@RequestBody Wish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = inSight(wish.visit());
    StopMove move = move(visit, wish);
    List<FieldProblem> problems = new ArrayList<>(accepted(visit, move));
    problems.addAll(moves.check(move));
    return new Verdict(problems.isEmpty(), problems);
  }

  @PostMapping("/board/moves")
  Done move(@RequestBody Wish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = inSight(wish.visit());
    StopMove move = move(visit, wish);
    requireFree(accepted(visit, move));
    return attempts.of(
        () -> {
          moves.move(me(), move);
          return done(visit);
        });
  }

  /** For a move that only the promise forbids; also of a visit that its technician has accepted. */
  @PostMapping("/board/decisions")
  Asked ask(@RequestBody Wish wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = inSight(wish.visit());
    StopMove move = move(visit, wish).atUsualLength();
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
    VisitDemand visit = inSight(wish.visit());
    return attempts.of(
        () -> {
          moves.pin(visit.visit(), wish.version(), wish.pinned());
          return done(visit);
        });
  }

  @PostMapping("/board/returns")
  Done takeBack(@RequestBody Return wish) {
    WaitingVisits.requireRight();
    VisitDemand visit = inSight(wish.visit());
    requireFree(accepted(visit.visit()).stream().toList());
    return attempts.of(
        () -> {
          moves.takeBack(me(), visit.visit(), wish.version());
          return done(visit);
        });
  }

  @PostMapping("/board/undo")
  Done undo() {
    WaitingVisits.requireRight();
    return attempts.of(() -> done(moves.undo(me())));
  }

  private StopMove move(VisitDemand visit, Wish wish) {
    String technician = wish.technician();
    if (technician == null) {
      throw InvalidInput.at("technician", "required", "Choose a technician.");
    }
    board
        .areaOf(technician)
        .filter(area -> !StaffPrincipal.current().worksIn(area))
        .ifPresent(
            area -> {
              throw new NotFound("technician", technician);
            });
    Integer minutes = wish.minutes();
    return new StopMove(
        visit.visit(),
        technician,
        startAt(visit.visit(), wish),
        minutes == null ? null : Duration.ofMinutes(minutes),
        wish.version());
  }

  /** Whether it is only about the length of the visit: its technician need not be asked anew. */
  private boolean stays(StopMove move) {
    return visits
        .stop(move.visit())
        .filter(stop -> stop.technician().equals(move.technician()))
        .filter(stop -> stop.start().equals(move.start()))
        .isPresent();
  }

  /** The board tells minutes only; a start that is the visit's own is meant to the second. */
  private Instant startAt(VisitId visit, Wish wish) {
    Instant start = startAt(wish);
    return visits
        .stop(visit)
        .map(PlannedStop::start)
        .filter(own -> own.truncatedTo(ChronoUnit.MINUTES).equals(start))
        .orElse(start);
  }

  private Instant startAt(Wish wish) {
    Area area =
        BoardView.inSight(customers).stream()
            .filter(a -> a.code().equals(wish.area()))
            .findFirst()
            .orElseThrow(() -> new NotFound("area", String.valueOf(wish.area())));
    try {
      return LocalDateTime.parse(Objects.requireNonNullElse(wish.startAt(), ""))
          .atZone(area.zone())
          .toInstant();
    } catch (DateTimeException noTime) {
      throw InvalidInput.at("startAt", "no-time", "Enter a day and a time.");
    }
  }

  private VisitDemand inSight(@Nullable String id) {
    String text = String.valueOf(id);
    try {
      return visits
          .find(VisitId.of(text))
          .filter(visit -> StaffPrincipal.current().worksIn(visit.areaCode()))
          .orElseThrow(() -> new NotFound("visit", text));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("visit", text);
    }
  }

  /** The process would refuse it as well; here it is known who has accepted. */
  private static void requireFree(List<FieldProblem> accepted) {
    if (!accepted.isEmpty()) {
      throw InvalidInput.saidToReader(accepted);
    }
  }

  /** Those who begin together with it go to another time with it. */
  private List<FieldProblem> accepted(VisitDemand visit, StopMove move) {
    if (stays(move)) {
      return List.of();
    }
    boolean sameTime =
        visits.stop(visit.visit()).filter(stop -> stop.start().equals(move.start())).isPresent();
    List<VisitDemand> others = sameTime ? List.of() : visits.companions(visit);
    return Stream.concat(Stream.of(visit), others.stream())
        .flatMap(one -> accepted(one.visit()).stream())
        .toList();
  }

  private Optional<FieldProblem> accepted(VisitId visit) {
    return fieldwork
        .find(visit)
        .filter(record -> record.acceptedAt() != null)
        .map(
            record ->
                new FieldProblem(
                    "visit",
                    "accepted",
                    texts.of("board.accepted", people.nameOf(record.technician()))));
  }

  private static String me() {
    return StaffPrincipal.current().username();
  }

  private static Done done(VisitDemand visit) {
    return new Done(visit.caseNumber().value());
  }
}
