package callout.planning;

import callout.audit.Audit;
import callout.planning.Companions.Along;
import callout.planning.routing.LocalTimes;
import callout.shared.InvalidInput;
import callout.shared.RiskId;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be decided about a promise at risk ({@link Promises}). Who may take which decision, and
 * what follows, is said by {@code processes/promise.bpmn}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseDecisions {

  /** What makes it impossible to leave a visit where it is. */
  private static final Set<String> GONE = Set.of("notOnShift", "unknownTechnician");

  private final RiskRows rows;
  private final PromiseRows promises;
  private final VisitRows visits;
  private final StopRows stops;
  private final StopMoves moves;
  private final Companions companions;
  private final TechnicianDays days;
  private final ArrivalWindows arrivalWindows;
  private final ReasonTexts texts;
  private final Audit audit;
  private final Clock clock;

  PromiseDecisions(
      RiskRows rows,
      PromiseRows promises,
      VisitRows visits,
      StopRows stops,
      StopMoves moves,
      Companions companions,
      TechnicianDays days,
      ArrivalWindows arrivalWindows,
      ReasonTexts texts,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.promises = promises;
    this.visits = visits;
    this.stops = stops;
    this.moves = moves;
    this.companions = companions;
    this.days = days;
    this.arrivalWindows = arrivalWindows;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The promise stands: the visit stays where it is, and is pinned there.
   *
   * @throws InvalidInput at {@code promiseDecision} if it has no place, its technician is not there
   *     at all, or the promised window is over
   */
  public void keep(RiskId id) {
    RiskRows.Row row = rows.get(id);
    VisitDemand visit = visits.get(row.visit());
    PlannedStop stop = stops.find(row.visit()).orElseThrow(() -> refused("notPlanned", List.of()));
    moves.hold(visit, stop.technician());
    if (!clock.instant().isBefore(row.promised().end())) {
      throw refused("promiseOver", List.of(LocalTimes.text(row.promised(), visit.zone())));
    }
    moves.broken(visit, stop.technician(), stop.start()).stream()
        .filter(rule -> GONE.contains(rule.code()))
        .findFirst()
        .ifPresent(
            rule -> {
              throw refused(rule.code(), rule.values());
            });
    stops.pin(row.visit(), true);
    decided(row, visit, "kept", null);
  }

  private InvalidInput refused(String rule, List<String> values) {
    return new InvalidInput(
        List.of(texts.problem(new BrokenRule("promiseDecision", rule, values))));
  }

  /**
   * The customer is asked for another window; the visit stays where it is as long as that is open.
   *
   * @return until when the customer may answer
   * @throws InvalidInput at {@code technician} or {@code startAt} if the visit cannot be there, or
   *     if that start was promised already
   */
  public Instant offer(RiskId id, String technician, Instant start) {
    RiskRows.Row row = rows.get(id);
    VisitDemand visit = visits.get(row.visit());
    moves.requireFitButForThePromise(visit, technician, start);
    if (row.promised().contains(start)) {
      throw new InvalidInput(List.of(texts.problem(BrokenRule.atStart("promisedAlready"))));
    }
    TimeWindow window =
        arrivalWindows.around(start, visit, days.possible(visit, technician, start));
    Instant due = arrivalWindows.answerDue(visit, row.promised(), window);
    rows.wish(id, new PromiseRisk.Wish(technician, start, null));
    rows.offer(id, new PromiseRisk.Offer(window, due, null));
    record("window-offered", visit, null);
    return due;
  }

  /** What the customer says about the offer. */
  public void answer(RiskId id, boolean agreed, @Nullable String remark) {
    RiskRows.Row row = rows.get(id);
    PromiseRisk.Offer offer = Objects.requireNonNull(row.offer());
    rows.offer(id, new PromiseRisk.Offer(offer.window(), offer.answerDue(), agreed));
    record(agreed ? "window-agreed" : "window-refused", visits.get(row.visit()), remark);
  }

  /**
   * Moves the visit to where its customer has agreed to; the agreed window is the promise then.
   *
   * @throws InvalidInput if it no longer fits
   */
  public void moveAsAgreed(RiskId id) {
    RiskRows.Row row = rows.get(id);
    VisitDemand visit = visits.get(row.visit());
    TimeWindow agreed = Objects.requireNonNull(row.offer()).window();
    PlannedStop before = hold(visit, row);
    promises.keep(row.visit(), agreed);
    along(visit, before, row).forEach(other -> promises.keep(other.visit(), agreed));
    replaceWish(visit, before, row, List.of(agreed));
    decided(row, visit, "agreed", null);
    move(visit, before, row);
  }

  /**
   * Asks a supervisor to override the promise.
   *
   * @throws InvalidInput at {@code technician} or {@code startAt} if the visit cannot be there
   */
  public void wish(RiskId id, String technician, Instant start, String reason) {
    VisitDemand visit = visits.get(rows.get(id).visit());
    moves.requireFitButForThePromise(visit, technician, start);
    rows.wish(id, new PromiseRisk.Wish(technician, start, reason));
    record("override-wished", visit, reason);
  }

  /**
   * Moves the visit to where it is wished to be, whatever was promised; another window is promised
   * then.
   *
   * @throws InvalidInput if it no longer fits
   */
  public void override(RiskId id, String reason) {
    RiskRows.Row row = rows.get(id);
    VisitDemand visit = visits.get(row.visit());
    PlannedStop before = hold(visit, row);
    if (!row.promised().contains(Objects.requireNonNull(row.wish()).start())) {
      promises.drop(row.visit());
      along(visit, before, row).forEach(other -> promises.drop(other.visit()));
    }
    replaceWish(visit, before, row, List.of());
    decided(row, visit, "overridden", reason);
    move(visit, before, row);
  }

  private @Nullable PlannedStop hold(VisitDemand visit, RiskRows.Row row) {
    return moves.hold(visit, Objects.requireNonNull(row.wish()).technician());
  }

  private void move(VisitDemand visit, @Nullable PlannedStop before, RiskRows.Row row) {
    PromiseRisk.Wish wish = Objects.requireNonNull(row.wish());
    moves.move(visits.get(visit.visit()), before, wish.technician(), wish.start(), true);
  }

  /** What was wished for at first is no reason any more to refuse what was decided. */
  private void replaceWish(
      VisitDemand visit, @Nullable PlannedStop before, RiskRows.Row row, List<TimeWindow> by) {
    Instant start = Objects.requireNonNull(row.wish()).start();
    Stream.concat(Stream.of(visit), along(visit, before, row).stream())
        .filter(one -> !one.windows().isEmpty())
        .filter(one -> one.windows().stream().noneMatch(window -> window.contains(start)))
        .forEach(one -> visits.change(one.withWindows(by)));
  }

  /** Those that go with it were promised the same. */
  private List<VisitDemand> along(
      VisitDemand visit, @Nullable PlannedStop before, RiskRows.Row row) {
    return companions.along(visit, before, Objects.requireNonNull(row.wish()).start()).stream()
        .map(Along::visit)
        .toList();
  }

  private void decided(
      RiskRows.Row row, VisitDemand visit, String outcome, @Nullable String reason) {
    rows.decided(row.id(), outcome);
    record("promise-" + outcome, visit, reason);
  }

  private void record(String action, VisitDemand visit, @Nullable String reason) {
    Map<String, String> detail = new HashMap<>();
    if (reason != null && !reason.isBlank()) {
      detail.put("reason", reason);
    }
    audit.record(action, visit.visit().toString(), visit.caseNumber(), detail);
  }
}
