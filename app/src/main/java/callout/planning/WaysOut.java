package callout.planning;

import callout.audit.Audit;
import callout.planning.routing.CrewMember;
import callout.planning.routing.FixedStop;
import callout.planning.routing.Fixes;
import callout.planning.routing.MovableStop;
import callout.planning.routing.RouteProblem;
import callout.planning.routing.WorkShift;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways out for a visit that fits nowhere, by the plan as it stands; and the doing of one. */
@Service
public class WaysOut {

  private static final int DAYS_AHEAD = 10;

  private final Crew crew;
  private final VisitRows visits;
  private final StopRows stops;
  private final PlanRows plan;
  private final BoardRows board;
  private final Ties ties;
  private final PromiseGuard guard;
  private final FixCheck check;
  private final BoardMoves moves;
  private final Workforce workforce;
  private final TravelTimes travelTimes;
  private final PlanningSettings settings;
  private final Audit audit;
  private final MessageSource messages;
  private final Clock clock;

  WaysOut(
      Crew crew,
      VisitRows visits,
      StopRows stops,
      PlanRows plan,
      BoardRows board,
      Ties ties,
      PromiseGuard guard,
      FixCheck check,
      BoardMoves moves,
      Workforce workforce,
      TravelTimes travelTimes,
      PlanningSettings settings,
      Audit audit,
      MessageSource messages,
      Clock clock) {
    this.crew = crew;
    this.visits = visits;
    this.stops = stops;
    this.plan = plan;
    this.board = board;
    this.ties = ties;
    this.guard = guard;
    this.check = check;
    this.moves = moves;
    this.workforce = workforce;
    this.travelTimes = travelTimes;
    this.settings = settings;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What would have to give for the visit to be planned within ten days, the cheapest first; empty
   * if it does not wait, or nothing helps.
   *
   * @throws NotFound if there is no such visit
   */
  @Transactional(readOnly = true)
  public List<Fix> of(VisitId id) {
    VisitDemand visit = visits.get(id);
    if (!visits.isWaiting(id)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.zone());
    List<CrewMember> members = crew.members(visit.areaCode());
    List<WorkShift> shifts = crew.shifts(today.minusDays(1), DAYS_AHEAD + 1, visit.areaCode());
    if (shifts.isEmpty()) {
      return List.of();
    }
    TimeWindow span = WorkShift.spanOf(shifts);
    List<String> names = members.stream().map(CrewMember::username).toList();
    List<FixedStop> fixed = plan.fixed(names, span);
    List<MovableStop> movable =
        plan.movableOrPinned(names, span).stream()
            .filter(stop -> stop.start().isAfter(clock.instant()))
            .toList();
    List<VisitDemand> planned = visits.of(movable.stream().map(MovableStop::visit).toList());
    VisitDemand free = ties.narrowed(List.of(guard.withinPromise(visit))).get(0);
    RouteProblem problem =
        new RouteProblem(
            today, today.plusDays(DAYS_AHEAD), members, shifts, List.of(), fixed, movable);
    return new Fixes(problem, planned, settings.weights(), travelTimes)
        .of(free, fix -> check.holds(visit, fix, shifts));
  }

  /** Whether this way out still holds. */
  @Transactional(readOnly = true)
  public boolean has(VisitId id, String fixId) {
    return of(id).stream().anyMatch(fix -> fix.isStill(fixId));
  }

  /**
   * @throws InvalidInput at {@code fix} if there is no such way out any more
   */
  @Transactional(readOnly = true)
  public void require(VisitId id, String fixId) {
    find(id, fixId);
  }

  /** Why the newest run has left the visit out; empty if it has not. */
  @Transactional(readOnly = true)
  public Optional<LeftOut> reasons(VisitId id) {
    return visits
        .find(id)
        .flatMap(
            visit ->
                board.leftOut(visit.areaCode()).stream()
                    .filter(left -> left.visit().equals(id))
                    .findFirst());
  }

  /**
   * Does what the fix names and plans the visit. Publishes {@link VisitPlanned}, and {@link
   * VisitMoved} for a visit that made room.
   *
   * @throws InvalidInput at {@code fix} if there is no such way out any more; nothing is changed
   */
  @Transactional
  public PlannedStop choose(String staff, VisitId id, String fixId) {
    Fix fix = find(id, fixId);
    VisitDemand visit = visits.find(id).orElseThrow();
    makeRoom(staff, fix);
    grantOvertime(staff, fix);
    visits.change(FixCheck.changed(visit, fix));
    audit.record(
        "exclusion-fixed",
        id.toString(),
        visit.caseNumber(),
        Map.of("fix", fix.kind().name(), "technician", fix.technician()));
    return moves.move(staff, new StopMove(id, fix.technician(), fix.start(), null));
  }

  private Fix find(VisitId id, String fixId) {
    return of(id).stream()
        .filter(fix -> fix.isStill(fixId))
        .findFirst()
        .orElseThrow(() -> InvalidInput.at("fix", "gone", text("planning.fix.gone")));
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  /** First of all: the visit may need the place that the other one leaves. */
  private void makeRoom(String staff, Fix fix) {
    Fix.Moved moved = fix.moved();
    if (moved == null) {
      return;
    }
    if (fix.kind() == Fix.Kind.DROP_PIN) {
      moves.pin(moved.visit(), Objects.requireNonNull(stops.version(moved.visit())), false);
    }
    Long seen = stops.version(moved.visit());
    moves.makeRoom(staff, new StopMove(moved.visit(), moved.technician(), moved.start(), seen));
  }

  private void grantOvertime(String staff, Fix fix) {
    LocalDate day = fix.day();
    if (fix.kind() == Fix.Kind.OVERTIME && day != null) {
      int granted = workforce.overtimeGranted(fix.technician(), day);
      workforce.grantOvertime(fix.technician(), day, granted + fix.minutes(), staff);
    }
  }
}
