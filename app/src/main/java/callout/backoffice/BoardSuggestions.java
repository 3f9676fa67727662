package callout.backoffice;

import callout.planning.Board;
import callout.planning.BoardMoves;
import callout.planning.BoardPlan;
import callout.planning.BoardStop;
import callout.planning.BoardTechnician;
import callout.planning.PlannedStop;
import callout.planning.Promises;
import callout.planning.StopMove;
import callout.planning.TechnicianOption;
import callout.planning.VisitDemand;
import callout.planning.Visits;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a visit that waits could go, so that whoever plans it by hand does not begin with a time
 * that is over, or with somebody who cannot do it.
 */
@Component
class BoardSuggestions {

  private static final Duration GRID = Duration.ofMinutes(5);
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Each asks for all rules: somebody waits for the answer. */
  private static final int TRIES = 24;

  /** It need not fit: then the rule that is broken there says more than no place. */
  record Place(String technician, Instant start) {}

  private final Board board;
  private final BoardMoves moves;
  private final Visits visits;
  private final Promises promises;
  private final Clock clock;

  BoardSuggestions(Board board, BoardMoves moves, Visits visits, Promises promises, Clock clock) {
    this.board = board;
    this.moves = moves;
    this.visits = visits;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * The soonest on the days shown, if the visit may be made then; else the soonest at all. Empty if
   * the area has no technicians.
   */
  Optional<Place> of(VisitDemand visit, BoardView shown) {
    List<TimeWindow> wished = wished(visit);
    BoardView days = days(wished, shown);
    List<TechnicianOption> options = visits.technicianOptions(visit.visit());
    List<TechnicianOption> able =
        options.stream().filter(option -> option.missingSkills().isEmpty()).toList();
    List<Place> soonest = soonest(able);
    List<Place> onThem = on(days, visit, wished, able, soonest);
    List<Place> places =
        days.equals(shown) && !onThem.isEmpty()
            ? onThem
            : Stream.of(soonest, onThem).flatMap(List::stream).toList();
    return places.stream()
        .limit(TRIES)
        .filter(place -> fits(visit, place))
        .findFirst()
        .or(() -> places.stream().findFirst())
        .or(() -> options.stream().findFirst().map(option -> at(option, wished, days)));
  }

  /** Where nobody is able, or at work. */
  private Place at(TechnicianOption option, List<TimeWindow> wished, BoardView days) {
    Instant morning = days.from().atTime(MORNING).atZone(days.area().zone()).toInstant();
    Instant first = wished.isEmpty() ? morning : wished.get(0).start();
    return new Place(option.technician(), onGrid(latest(first, now())));
  }

  /** What was promised takes the place of the wish; windows that are over bind nobody. */
  private List<TimeWindow> wished(VisitDemand visit) {
    return promises.of(visit.visit()).map(List::of).orElse(visit.windows()).stream()
        .filter(window -> window.end().isAfter(clock.instant()))
        .sorted(Comparator.comparing(TimeWindow::start))
        .toList();
  }

  private BoardView days(List<TimeWindow> wished, BoardView shown) {
    TimeWindow span = span(shown);
    if (span.end().isAfter(clock.instant())
        && (wished.isEmpty() || wished.stream().anyMatch(span::overlaps))) {
      return shown;
    }
    Instant first = wished.isEmpty() ? clock.instant() : latest(wished.get(0).start(), now());
    return new BoardView(shown.area(), LocalDate.ofInstant(first, shown.area().zone()), 1);
  }

  /** By whom and when it could be made the soonest, on whatever day. */
  private static List<Place> soonest(List<TechnicianOption> able) {
    return able.stream()
        .flatMap(
            option ->
                Stream.ofNullable(option.earliestStart())
                    .map(start -> new Place(option.technician(), start)))
        .toList();
  }

  private List<Place> on(
      BoardView days,
      VisitDemand visit,
      List<TimeWindow> wished,
      List<TechnicianOption> able,
      List<Place> soonest) {
    TimeWindow span = span(days);
    return Stream.concat(
            soonest.stream().filter(place -> span.contains(place.start())),
            tried(visit, wished, able, days).sorted(Comparator.comparing(Place::start)))
        .toList();
  }

  /** Half hours at which the able work and have nothing else to do. */
  private Stream<Place> tried(
      VisitDemand visit, List<TimeWindow> wished, List<TechnicianOption> able, BoardView days) {
    BoardPlan plan = board.of(days.area().code(), days.from(), days.days(), days.area().zone());
    Map<String, BoardTechnician> technicians =
        plan.technicians().stream()
            .collect(Collectors.toMap(BoardTechnician::username, Function.identity()));
    List<TimeWindow> open = wished.isEmpty() ? List.of(span(days)) : wished;
    return able.stream()
        .flatMap(option -> Stream.ofNullable(technicians.get(option.technician())))
        .flatMap(
            technician ->
                technician.shifts().stream()
                    .flatMap(shift -> open.stream().flatMap(window -> starts(shift, window)))
                    .map(start -> new Place(technician.username(), start))
                    .filter(place -> isFree(plan, place, visit.work())));
  }

  private Stream<Instant> starts(TimeWindow shift, TimeWindow window) {
    Instant first = onGrid(latest(latest(shift.start(), window.start()), now()));
    return Stream.iterate(
        first, start -> shift.contains(start) && window.contains(start), start -> start.plus(STEP));
  }

  private static boolean isFree(BoardPlan plan, Place place, Duration work) {
    var wanted = new TimeWindow(place.start(), place.start().plus(work));
    return plan.stops().stream()
        .map(BoardStop::stop)
        .filter(stop -> stop.technician().equals(place.technician()))
        .map(BoardSuggestions::taken)
        .noneMatch(wanted::overlaps);
  }

  private static TimeWindow taken(PlannedStop stop) {
    return new TimeWindow(stop.start(), stop.end());
  }

  private boolean fits(VisitDemand visit, Place place) {
    var move = new StopMove(visit.visit(), place.technician(), place.start(), null);
    return moves.check(move).isEmpty();
  }

  private static TimeWindow span(BoardView days) {
    return Board.span(days.from(), days.days(), days.area().zone());
  }

  private Instant now() {
    return onGrid(clock.instant());
  }

  private static Instant onGrid(Instant at) {
    long step = GRID.toSeconds();
    long second = at.plusNanos(999_999_999).getEpochSecond();
    return Instant.ofEpochSecond(Math.floorDiv(second + step - 1, step) * step);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
