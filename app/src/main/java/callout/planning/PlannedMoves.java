package callout.planning;

import callout.journal.Journal;
import callout.shared.VisitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A proposal's moves of visits that are planned already, published all or none: each may need the
 * place that another one leaves. Whoever calls holds the visits and their technicians.
 */
@Component
class PlannedMoves {

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final ReasonTexts texts;
  private final Journal journal;

  PlannedMoves(
      VisitRows visits, StopRows stops, TechnicianDays days, ReasonTexts texts, Journal journal) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.texts = texts;
    this.journal = journal;
  }

  /** A planned visit at its proposed place, with the place that it had when the run began. */
  record Move(ProposedRoute route, ProposedStop stop, ProposedStop.Before before) {}

  static List<Move> of(List<ProposedRoute> routes) {
    List<Move> moves = new ArrayList<>();
    for (ProposedRoute route : routes) {
      for (ProposedStop stop : route.stops()) {
        if (stop.isMovedTo(route.technician())) {
          moves.add(new Move(route, stop, Objects.requireNonNull(stop.before())));
        }
      }
    }
    return moves;
  }

  /**
   * Publishes a {@link VisitMoved} for each.
   *
   * @param states of the visits, as they are now
   * @return the new places
   * @throws ProposalStale if one of the visits has changed, or no longer fits; none is moved then
   */
  List<PlannedStop> publish(List<Move> moves, Map<VisitId, VisitState> states) {
    requireFresh(moves, states);
    requireFitting(moves);
    return move(moves);
  }

  private void requireFresh(List<Move> moves, Map<VisitId, VisitState> states) {
    List<String> changed =
        moves.stream()
            .filter(
                move ->
                    states.get(move.stop().visit()) != VisitState.PLANNED
                        || !Objects.equals(
                            stops.version(move.stop().visit()), move.before().version()))
            .map(move -> named(demand(move)))
            .toList();
    if (!changed.isEmpty()) {
      throw new ProposalStale(changed);
    }
  }

  /** All of them are taken off first: one may need the place that another one leaves. */
  private void requireFitting(List<Move> moves) {
    Map<ProposedRoute, Optional<TechnicianDay>> trial = new LinkedHashMap<>();
    List<String> changed = new ArrayList<>();
    for (Move move : moves) {
      VisitDemand visit = demand(move);
      Optional<TechnicianDay> day =
          trial.computeIfAbsent(move.route(), route -> emptied(route, moves));
      // what was promised is kept; the window that was wished for may have been another
      days.broken(visit.withoutWindows(), move.route().technician(), day, move.stop().start())
          .map(rule -> named(visit) + ": " + texts.problem(rule).message())
          .ifPresent(changed::add);
      day.ifPresent(d -> d.add(d.fixed(visit, move.stop().start())));
    }
    if (!changed.isEmpty()) {
      throw new ProposalStale(changed);
    }
  }

  private Optional<TechnicianDay> emptied(ProposedRoute route, List<Move> moves) {
    Optional<TechnicianDay> day = days.of(route);
    day.ifPresent(d -> moves.forEach(move -> d.removeVisit(move.stop().visit())));
    return day;
  }

  private List<PlannedStop> move(List<Move> moves) {
    Map<VisitId, PlannedStop> before = new LinkedHashMap<>();
    for (Move move : moves) {
      PlannedStop stop = stops.find(move.stop().visit()).orElseThrow();
      before.put(stop.visit(), stop);
      days.remove(demand(move), stop);
    }
    List<PlannedStop> moved = new ArrayList<>();
    for (Move move : moves) {
      VisitDemand visit = demand(move);
      TechnicianDay day = days.of(move.route()).orElseThrow();
      PlannedStop from = Objects.requireNonNull(before.get(visit.visit()));
      PlannedStop to = days.place(visit, day, move.stop().start());
      moved.add(to);
      journal.publish(new VisitMoved(visit.visit(), visit.caseNumber(), from, to, true));
    }
    return moved;
  }

  private static String named(VisitDemand visit) {
    return "%s (%s)".formatted(visit.caseNumber(), visit.title());
  }

  private VisitDemand demand(Move move) {
    return visits.find(move.stop().visit()).orElseThrow();
  }
}
