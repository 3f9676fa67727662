package callout.planning;

import callout.audit.Audit;
import callout.journal.LiveChannel;
import callout.planning.Companions.Along;
import callout.shared.FieldProblem;
import callout.shared.InvalidInput;
import callout.shared.VisitId;
import java.time.Duration;
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
  private final StopMoves stopMoves;
  private final MoveRows moves;
  private final Companions companions;
  private final ReasonTexts texts;
  private final LiveChannel live;
  private final Audit audit;

  BoardMoves(
      VisitRows visits,
      StopRows stops,
      StopMoves stopMoves,
      MoveRows moves,
      Companions companions,
      ReasonTexts texts,
      LiveChannel live,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.stopMoves = stopMoves;
    this.moves = moves;
    this.companions = companions;
    this.texts = texts;
    this.live = live;
    this.audit = audit;
  }

  /** Every rule that the move would break now, in the words of whoever asks; changes nothing. */
  @Transactional(readOnly = true)
  public List<FieldProblem> check(StopMove move) {
    VisitDemand visit = move.of(visits.get(move.visit()));
    return stopMoves.broken(visit, move.technician(), move.start()).stream()
        .map(texts::problem)
        .toList();
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
    VisitDemand visit = visits.get(move.visit());
    return move(staff, move, visit, false);
  }

  /**
   * The same to make room for another visit; its technician, who may have accepted, is asked anew.
   */
  PlannedStop makeRoom(String staff, StopMove move) {
    return move(staff, move, visits.get(move.visit()), true);
  }

  private PlannedStop move(String staff, StopMove move, VisitDemand known, boolean decided) {
    VisitDemand visit = move.of(known);
    PlannedStop before = stopMoves.hold(visit, List.of(move.technician()), move.seen());
    PlannedStop after = stopMoves.move(visit, before, move.technician(), move.start(), decided);
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
    VisitDemand visit = visits.get(id);
    PlannedStop before = Objects.requireNonNull(stopMoves.hold(visit, List.of(), seen));
    List<Along> others = companions.planned(visit);
    stopMoves.takeBack(visit, before);
    long move = moves.add(staff, visit, before, seen, null);
    companions.lost(visit);
    others.stream()
        .filter(other -> stops.find(other.visit().visit()).isEmpty())
        .forEach(other -> moves.addAlong(move, other));
  }

  /**
   * From now on nobody moves the visit, until a person unpins it.
   *
   * @throws StopChanged if its stop has another version than the one seen
   */
  @Transactional
  public void pin(VisitId id, long seen, boolean pinned) {
    VisitDemand visit = visits.get(id);
    PlannedStop stop = Objects.requireNonNull(stopMoves.hold(visit, List.of(), seen));
    stops.pin(id, pinned);
    audit.record(
        pinned ? "visit-pinned" : "visit-unpinned",
        id.toString(),
        visit.caseNumber(),
        Map.of("technician", stop.technician(), "start", stop.start().toString()));
    live.announce(Board.topic(visit.areaCode()));
  }

  /** What the next move of the visit names as seen; null while it waits. */
  @Transactional(readOnly = true)
  public @Nullable Long version(VisitId visit) {
    return stops.version(visit);
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
    VisitDemand known = visits.get(last.visit());
    Duration work = last.beforeWork();
    VisitDemand visit = work == null ? known : known.withWork(work);
    PlannedStop before = last.before();
    List<MoveRows.Move> along = moves.along(last);
    List<String> technicians =
        Stream.concat(Stream.of(last), along.stream())
            .flatMap(move -> Stream.ofNullable(move.before()))
            .map(PlannedStop::technician)
            .toList();
    PlannedStop now = stopMoves.hold(visit, technicians, last.afterVersion());
    if (before != null) {
      stopMoves.move(visit, now, before.technician(), before.start(), false);
      along.forEach(this::bringBack);
    } else if (now != null) {
      stopMoves.takeBack(visit, now);
      visits.setWork(visit.visit(), visit.work());
    }
    moves.undone(last, stops.version(visit.visit()));
    return visit;
  }

  /** Waited again with another one that is brought back; nothing if it is planned by now. */
  private void bringBack(MoveRows.Move along) {
    if (visits.lock(along.visit()) == VisitState.WAITING) {
      PlannedStop was = Objects.requireNonNull(along.before());
      stopMoves.move(visits.get(along.visit()), null, was.technician(), was.start(), false);
      moves.undone(along, stops.version(along.visit()));
    }
  }
}
