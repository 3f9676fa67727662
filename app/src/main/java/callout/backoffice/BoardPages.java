package callout.backoffice;

import callout.fieldwork.Fieldwork;
import callout.fieldwork.VisitRecord;
import callout.planning.Board;
import callout.planning.BoardBreak;
import callout.planning.BoardMoves;
import callout.planning.BoardPlan;
import callout.planning.BoardStop;
import callout.planning.BoardTechnician;
import callout.planning.HeldSlot;
import callout.planning.PlannedStop;
import callout.shared.CaseNumber;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.web.Moments;
import callout.web.StaffPrincipal;
import callout.web.Texts;
import callout.workflow.CaseProjection;
import callout.workforce.Absence;
import callout.workforce.Absences;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the board shows. */
@Component
class BoardPages {

  private final Board board;
  private final BoardMoves moves;
  private final Fieldwork fieldwork;
  private final CaseProjection cases;
  private final BoardWords words;
  private final WaitingOnBoard waiting;
  private final BoardTroubles troubles;
  private final Absences absences;
  private final AbsenceWords absenceWords;
  private final Moments moments;
  private final Texts texts;
  private final Clock clock;

  BoardPages(
      Board board,
      BoardMoves moves,
      Fieldwork fieldwork,
      CaseProjection cases,
      BoardWords words,
      WaitingOnBoard waiting,
      BoardTroubles troubles,
      Absences absences,
      AbsenceWords absenceWords,
      Moments moments,
      Texts texts,
      Clock clock) {
    this.board = board;
    this.moves = moves;
    this.fieldwork = fieldwork;
    this.cases = cases;
    this.words = words;
    this.waiting = waiting;
    this.troubles = troubles;
    this.absences = absences;
    this.absenceWords = absenceWords;
    this.moments = moments;
    this.texts = texts;
    this.clock = clock;
  }

  BoardData of(BoardView view) {
    BoardPlan plan = board.of(view.area().code(), view.from(), view.days(), view.area().zone());
    Map<CaseNumber, String> customers = cases.customerNames(caseNumbers(plan));
    Map<VisitId, VisitRecord> begun =
        fieldwork.of(plan.stops().stream().map(stop -> stop.stop().visit()).toList()).stream()
            .collect(Collectors.toMap(VisitRecord::visit, Function.identity()));
    Map<VisitId, String> along = ComingAlong.in(plan);
    LocalDate after = view.from().plusDays(view.days());
    Map<String, List<Absence>> absent =
        absences.from(view.from()).stream()
            .filter(absence -> absence.firstDay().isBefore(after))
            .collect(Collectors.groupingBy(Absence::technician));
    boolean mayMove = WaitingVisits.mayPlan();
    return new BoardData(
        view.area().name(),
        view.area().zone().getId(),
        view.area().zone().getRules().getOffset(clock.instant()).toString().replace("Z", "+00:00"),
        view.from().toString(),
        view.days(),
        mayMove,
        plan.technicians().stream()
            .map(t -> technician(t, absent.getOrDefault(t.username(), List.of()), view))
            .toList(),
        plan.stops().stream()
            .map(
                stop ->
                    stop(
                        stop,
                        customers.get(stop.caseNumber()),
                        state(stop, begun.get(stop.stop().visit())),
                        along.get(stop.stop().visit()),
                        view))
            .toList(),
        plan.held().stream().map(slot -> held(slot, view)).toList(),
        waiting.of(plan, customers),
        mayMove
            ? moves
                .undoable(StaffPrincipal.current().username())
                .map(visit -> visit.caseNumber().value())
                .orElse(null)
            : null,
        troubles.of(plan.disturbances(), view).orElse(null));
  }

  private static Collection<CaseNumber> caseNumbers(BoardPlan plan) {
    Set<CaseNumber> numbers = new HashSet<>();
    plan.stops().forEach(stop -> numbers.add(stop.caseNumber()));
    plan.waiting().forEach(visit -> numbers.add(visit.caseNumber()));
    return numbers;
  }

  private BoardData.Technician technician(
      BoardTechnician technician, List<Absence> absent, BoardView view) {
    return new BoardData.Technician(
        technician.username(),
        technician.name(),
        words.skills(technician.skills()),
        technician.home().latitude(),
        technician.home().longitude(),
        spans(technician.shifts(), view),
        technician.breaks().stream().map(pause -> pause(pause, view)).toList(),
        technician.overtime().stream().map(time -> overtime(time, view)).toList(),
        absent.isEmpty()
            ? null
            : absent.stream()
                .map(one -> absenceWords.on(view.from(), one))
                .collect(Collectors.joining("; ")));
  }

  private static List<BoardData.Span> spans(List<TimeWindow> windows, BoardView view) {
    return windows.stream()
        .map(w -> new BoardData.Span(view.local(w.start()), view.local(w.end())))
        .toList();
  }

  private BoardData.Extra overtime(TimeWindow time, BoardView view) {
    String length = moments.duration(time.length().toSeconds());
    return new BoardData.Extra(
        view.local(time.start()), view.local(time.end()), texts.of("board.overtime", length));
  }

  private BoardData.Pause pause(BoardBreak pause, BoardView view) {
    String hours = moments.hours(pause.time().start(), pause.time().end(), view.area().zone());
    return new BoardData.Pause(
        view.local(pause.time().start()),
        view.local(pause.time().end()),
        texts.of(pause.hasRoom() ? "board.break" : "board.break.lost", hours),
        pause.hasRoom());
  }

  private BoardData.Stop stop(
      BoardStop shown,
      @Nullable String customer,
      String state,
      @Nullable String along,
      BoardView view) {
    PlannedStop stop = shown.stop();
    return new BoardData.Stop(
        stop.visit().toString(),
        shown.caseNumber().value(),
        words.title(shown.title(), shown.purpose(), along),
        customer,
        stop.technician(),
        view.local(stop.start()),
        view.local(stop.end()),
        (int) Duration.between(stop.start(), stop.end()).toMinutes(),
        moments.hours(stop.start(), stop.end(), view.area().zone()),
        view.local(stop.arrivalWindow().start()),
        view.local(stop.arrivalWindow().end()),
        moments.window(stop.arrivalWindow(), shown.zone()),
        stop.travelSeconds(),
        moments.duration(stop.travelSeconds()),
        state,
        texts.of("board.state." + state),
        shown.place().latitude(),
        shown.place().longitude(),
        texts.code("priority", shown.priority().code()),
        shown.version(),
        shown.pinned(),
        state.equals("planned") && StaffPrincipal.current().worksIn(shown.areaCode()),
        !state.equals("done") && StaffPrincipal.current().worksIn(shown.areaCode()));
  }

  private BoardData.Held held(HeldSlot slot, BoardView view) {
    CaseNumber number = slot.caseNumber();
    return new BoardData.Held(
        slot.technician(),
        view.local(slot.start()),
        view.local(slot.end()),
        number == null
            ? texts.of("board.held.until", view.local(slot.until()).substring(11, 16))
            : texts.of("board.held.case", number.value()));
  }

  private static String state(BoardStop stop, @Nullable VisitRecord record) {
    if (stop.finished()) {
      return "done";
    }
    if (record == null || record.acceptedAt() == null) {
      return "planned";
    }
    if (record.departedAt() == null) {
      return "accepted";
    }
    return record.arrivedAt() == null ? "driving" : "onSite";
  }
}
