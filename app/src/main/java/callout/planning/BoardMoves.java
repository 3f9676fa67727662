package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.planning.routing.CrewMember;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the plan by hand, one visit at a time: put in, moved, made longer or shorter, taken
 * back, undone, pinned. What its customer was promised stays: {@link PromiseAtRisk}.
 */
@Service
public class BoardMoves {

  private final VisitRows visits;
  private final StopRows stops;
  private final MoveRows moves;
  private final TechnicianDays days;
  private final Resizing resizing;
  private final Companions companions;
  private final Crew crew;
  private final PromiseGuard guard;
  private final ReasonTexts texts;
  private final Journal journal;
  private final LiveChannel live;
  private final Audit audit;

  BoardMoves(
      VisitRows visits,
      StopRows stops,
      MoveRows moves,
      TechnicianDays days,
      Resizing resizing,
      Companions companions,
      Crew crew,
      PromiseGuard guard,
      ReasonTexts texts,
      Journal journal,
      LiveChannel live,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.moves = moves;
    this.days = days;
    this.resizing = resizing;
    this.companions = companions;
    this.crew = crew;
    this.guard = guard;
    this.texts = texts;
    this.journal = journal;
    this.live = live;
    this.audit = audit;
  }

  /** Every rule that the move would break now, in the words of whoever asks; changes nothing. */
  @Transactional(readOnly = true)
  public List<FieldProblem> check(StopMove move) {
    VisitDemand visit = move.of(demand(move.visit()));
    return broken(visit, move.technician(), move.start()).stream().map(texts::problem).toList();
  }

  /**
   * Publishes {@link VisitPlanned} if the visit waited, {@link VisitResized} if it only takes
   * longer or less long, else {@link VisitMoved}.
   *
   * @throws StopChanged if its stop has another version than the one seen
   * @throws VisitNotWaiting if it is over
   * @throws InvalidInput at {@code technician} or {@code startAt}, naming every rule that would be
   *     broken
   */
  @Transactional
  public PlannedStop move(String staff, StopMove move) {
    VisitDemand visit = demand(move.visit());
    return move(staff, move, visit, false);
  }

  /**
   * The same to make room for another visit; its technician, who may have accepted, is asked anew.
   */
  PlannedStop makeRoom(String staff, StopMove move) {
    return move(staff, move, demand(move.visit()), true);
  }

  private PlannedStop move(String staff, StopMove move, VisitDemand known, boolean decided) {
    VisitDemand visit = move.of(known);
    PlannedStop before = hold(visit, move.technician(), move.seen());
    PlannedStop after = move(visit, before, move.technician(), move.start(), decided);
    moves.add(staff, known, before, move.seen(), stops.version(visit.visit()));
    return after;
  }

  /**
   * The visit waits again. Publishes {@link VisitTakenBack}, and {@link CompanionLost} for visits
   * that were to begin together with it.
   *
   * @throws StopChanged if its stop has another version than the one seen
   */
  @Transactional
  public void takeBack(String staff, VisitId id, long seen) {
    VisitDemand visit = demand(id);
    companions.hold(visit);
    PlannedStop before = Objects.requireNonNull(hold(visit, null, seen));
    takeBack(visit, before);
    moves.add(staff, visit, before, seen, null);
    companions.lost(visit);
  }

  /**
   * From now on nobody moves the visit, until a person unpins it.
   *
   * @throws StopChanged if its stop has another version than the one seen
   */
  @Transactional
  public void pin(VisitId id, long seen, boolean pinned) {
    VisitDemand visit = demand(id);
    PlannedStop stop = Objects.requireNonNull(hold(visit, null, seen));
    stops.pin(id, pinned);
    audit.record(
        pinned ? "visit-pinned" : "visit-unpinned",
        id.toString(),
        visit.caseNumber(),
        Map.of("technician", stop.technician(), "start", stop.start().toString()));
    live.announce(Board.topic(visit.areaCode()));
  }

  /** The visit that {@link #undo} would bring back to where it was. */
  @Transactional(readOnly = true)
  public Optional<VisitDemand> undoable(String staff) {
    return moves.last(staff).flatMap(move -> visits.find(move.visit()));
  }

  /**
   * Brings the visit that this person has moved last back to where it was, if that is still right.
   * Again: the one before.
   *
   * @throws NothingToUndo if there is none
   * @throws StopChanged if somebody has changed the visit since
   * @throws InvalidInput if the place is taken meanwhile, or breaks another rule
   */
  @Transactional
  public VisitDemand undo(String staff) {
    MoveRows.Move last = moves.last(staff).orElseThrow(NothingToUndo::new);
    VisitDemand known = demand(last.visit());
    Duration work = last.beforeWork();
    VisitDemand visit = work == null ? known : known.withWork(work);
    PlannedStop before = last.before();
    PlannedStop now = hold(visit, before == null ? null : before.technician(), last.afterVersion());
    if (before != null) {
      move(visit, now, before.technician(), before.start(), false);
    } else if (now != null) {
      takeBack(visit, now);
      visits.setWork(visit.visit(), visit.work());
    }
    moves.undone(last, stops.version(visit.visit()));
    return visit;
  }

  /** Null for a visit that waits, as it did when it was looked at. */
  @Nullable PlannedStop hold(VisitDemand visit, @Nullable String technician, @Nullable Long seen) {
    Optional<PlannedStop> before = stops.find(visit.visit());
    stops.hold(
        Stream.of(Optional.ofNullable(technician), before.map(PlannedStop::technician))
            .flatMap(Optional::stream)
            .toList());
    VisitState state = visits.lock(visit.visit());
    if (state == VisitState.FINISHED) {
      throw new VisitNotWaiting(visit.visit(), state);
    }
    if (!Objects.equals(stops.version(visit.visit()), seen)) {
      throw new StopChanged(visit.caseNumber());
    }
    return stops.find(visit.visit()).orElse(null);
  }

  /** As {@link #hold}, whatever was seen. */
  @Nullable PlannedStop hold(VisitDemand visit, String technician) {
    return hold(visit, technician, stops.version(visit.visit()));
  }

  PlannedStop move(
      VisitDemand visit,
      @Nullable PlannedStop before,
      String technician,
      Instant start,
      boolean decided) {
    List<BrokenRule> broken = broken(visit, technician, start);
    if (!broken.isEmpty()) {
      throw guard.refusal(broken);
    }
    visits.setWork(visit.visit(), visit.work());
    if (before != null && Resizing.isAll(visit, before, technician, start)) {
      return resizing.resize(visit, before);
    }
    if (before != null) {
      days.remove(visit, before);
    }
    CrewMember member = crew.member(technician).orElseThrow();
    var work = new TimeWindow(start, start.plus(visit.work()));
    TechnicianDay day = days.during(member, work).orElseThrow();
    PlannedStop after = days.place(visit, day, start);
    audit.record(
        before == null ? "visit-assigned" : "visit-moved",
        visit.visit().toString(),
        visit.caseNumber(),
        Map.of("technician", technician, "start", start.toString()));
    journal.publish(
        before == null
            ? new VisitPlanned(visit.visit(), visit.caseNumber(), after)
            : new VisitMoved(visit.visit(), visit.caseNumber(), before, after, decided));
    return after;
  }

  private void takeBack(VisitDemand visit, PlannedStop before) {
    guard.requireUnpinned(visit);
    days.remove(visit, before);
    visits.mark(visit.visit(), VisitState.WAITING);
    audit.record(
        "visit-taken-back",
        visit.visit().toString(),
        visit.caseNumber(),
        Map.of("technician", before.technician()));
    journal.publish(new VisitTakenBack(visit.visit(), visit.caseNumber(), before, false));
  }

  /**
   * Every rule that this place would break. A visit that stays where it is has been let begin
   * there, whatever time it is now and whatever was wished for.
   */
  List<BrokenRule> broken(VisitDemand visit, String technician, Instant start) {
    Optional<CrewMember> member = crew.member(technician);
    if (member.isEmpty()) {
      return List.of(BrokenRule.atTechnician("unknownTechnician", technician));
    }
    var work = new TimeWindow(start, start.plus(visit.work()));
    Optional<TechnicianDay> day = days.during(member.get(), work);
    day.ifPresent(own -> own.removeVisit(visit.visit()));
    if (stops
        .find(visit.visit())
        .filter(stop -> Resizing.stays(stop, technician, start))
        .isEmpty()) {
      return days.allBroken(visit, member.get(), day, start);
    }
    return days.allBroken(visit.withoutWindows(), member.get(), day, start).stream()
        .filter(rule -> !rule.code().equals("startOver"))
        .toList();
  }

  private VisitDemand demand(VisitId id) {
    return visits.find(id).orElseThrow(() -> new NotFound("visit", id));
  }
}
