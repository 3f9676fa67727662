package callout.planning;

import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.RiskId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arrival windows that customers were promised, and what puts them at risk. What can be decided
 * then is done by {@link PromiseDecisions}.
 */
@Service
public class Promises {

  private final RiskRows rows;
  private final Risks risks;
  private final PromiseRows promises;
  private final VisitRows visits;
  private final StopRows stops;
  private final StopMoves moves;
  private final TechnicianChoice choice;
  private final TechnicianDays days;

  Promises(
      RiskRows rows,
      Risks risks,
      PromiseRows promises,
      VisitRows visits,
      StopRows stops,
      StopMoves moves,
      TechnicianChoice choice,
      TechnicianDays days) {
    this.rows = rows;
    this.risks = risks;
    this.promises = promises;
    this.visits = visits;
    this.stops = stops;
    this.moves = moves;
    this.choice = choice;
    this.days = days;
  }

  /** What the visit's customer was promised last; empty if nothing. */
  public Optional<TimeWindow> of(VisitId visit) {
    return promises.of(visit);
  }

  /** The same of several visits; those without a promise are not among them. */
  public Map<VisitId, TimeWindow> of(Collection<VisitId> visits) {
    return promises.of(visits);
  }

  /**
   * @throws NotFound if there is no such risk
   */
  @Transactional(readOnly = true)
  public PromiseRisk risk(RiskId id) {
    return risk(rows.get(id));
  }

  /** Empty if there is no such risk. */
  @Transactional(readOnly = true)
  public Optional<PromiseRisk> find(RiskId id) {
    return rows.find(id).map(this::risk);
  }

  private PromiseRisk risk(RiskRows.Row row) {
    return new PromiseRisk(
        row.id(),
        visits.get(row.visit()),
        row.cause(),
        row.raisedBy(),
        row.promised(),
        stops.find(row.visit()).orElse(null),
        row.predicted(),
        row.wish(),
        row.offer());
  }

  /**
   * Asks for a decision about a move that the promise forbids. Publishes {@link PromiseRisked}.
   *
   * @throws StopChanged if the visit's stop has another version than the one seen
   * @throws InvalidInput naming every other rule that the move would break
   * @throws DecisionPending if somebody is asked already
   */
  @Transactional
  public RiskId ask(StopMove move) {
    VisitDemand visit = visits.get(move.visit());
    moves.hold(visit, List.of(move.technician()), move.seen());
    moves.requireFitButForThePromise(visit, move.technician(), move.start());
    return risks
        .raise(
            move.visit(),
            RiskCause.MOVE,
            null,
            new PromiseRisk.Wish(move.technician(), move.start(), null))
        .orElseThrow(() -> new DecisionPending(visit.caseNumber()));
  }

  /**
   * Everybody of the visit's area, whatever was promised or wished for; those who can begin first
   * at the top.
   */
  @Transactional(readOnly = true)
  public List<TechnicianOption> technicianOptions(RiskId id) {
    return choice.options(visits.get(rows.get(id).visit()).withoutWindows());
  }

  /** Whether the visit's technician is not at work then; false if it has no place. */
  @Transactional(readOnly = true)
  public boolean isWithoutTechnician(RiskId id) {
    return stops
        .find(rows.get(id).visit())
        .filter(stop -> days.during(stop.technician(), stop.start(), stop.end()).isEmpty())
        .isPresent();
  }

  /** Whether the visit could be moved to where it is wished to be, but for the promise. */
  @Transactional(readOnly = true)
  public boolean fits(RiskId id) {
    RiskRows.Row row = rows.get(id);
    PromiseRisk.Wish wish = Objects.requireNonNull(row.wish());
    return moves
        .brokenButForThePromise(visits.get(row.visit()), wish.technician(), wish.start())
        .isEmpty();
  }
}
