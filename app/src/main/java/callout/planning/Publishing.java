package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.RunId;
import callout.shared.VisitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a proposal the plan. New stops that have gone stale since it was solved are skipped, not
 * forced; of the moves of planned visits, all are published or nothing is.
 */
@Component
class Publishing {

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final PlannedMoves plannedMoves;
  private final Risks risks;
  private final Journal journal;
  private final Audit audit;

  Publishing(
      VisitRows visits,
      StopRows stops,
      TechnicianDays days,
      PlannedMoves plannedMoves,
      Risks risks,
      Journal journal,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.plannedMoves = plannedMoves;
    this.risks = risks;
    this.journal = journal;
    this.audit = audit;
  }

  /**
   * @throws ProposalStale if a visit that it moves has changed, or no longer fits; nothing is
   *     published then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProposalStale.class)
  Publication publish(RunId run, Solution solution) {
    List<ProposedRoute> routes = inOrder(solution);
    List<PlannedMoves.Move> moves = PlannedMoves.of(routes);
    hold(routes, moves);
    Map<VisitId, VisitState> states = lockVisits(routes);
    List<PlannedStop> moved = plannedMoves.publish(moves, states);
    List<PlannedStop> planned = new ArrayList<>();
    List<SkippedStop> skipped = new ArrayList<>();
    for (ProposedRoute route : routes) {
      publish(route, routes, states, planned, skipped);
    }
    audit.record(
        "routes-published",
        run.toString(),
        null,
        Map.of(
            "planned", Integer.toString(planned.size()),
            "moved", Integer.toString(moved.size()),
            "skipped", Integer.toString(skipped.size())));
    return new Publication(planned, skipped, moved);
  }

  private static List<ProposedRoute> inOrder(Solution solution) {
    return solution.routes().stream()
        .filter(route -> route.stops().stream().anyMatch(stop -> !stop.fixed()))
        .sorted(
            Comparator.comparing(ProposedRoute::technician)
                .thenComparing(route -> route.shift().start()))
        .toList();
  }

  private void hold(List<ProposedRoute> routes, List<PlannedMoves.Move> moves) {
    stops.hold(
        Stream.concat(
                routes.stream().map(ProposedRoute::technician),
                moves.stream().map(move -> move.before().technician()))
            .toList());
  }

  /** In one order, so that two who publish the same visits don't wait for each other. */
  private Map<VisitId, VisitState> lockVisits(List<ProposedRoute> routes) {
    Map<VisitId, VisitState> states = new LinkedHashMap<>();
    routes.stream()
        .flatMap(route -> route.stops().stream().filter(stop -> concerns(route, stop)))
        .map(ProposedStop::visit)
        .sorted(Comparator.comparing(VisitId::value))
        .forEach(visit -> states.put(visit, visits.lock(visit)));
    return states;
  }

  private static boolean concerns(ProposedRoute route, ProposedStop stop) {
    return stop.waited() || stop.isMovedTo(route.technician());
  }

  /** When all of those who begin together could be there: they are promised one window. */
  private StartSpan possible(
      VisitDemand visit, ProposedStop proposed, TechnicianDay day, List<ProposedRoute> routes) {
    StartSpan possible = day.possible(visit);
    for (ProposedRoute route : routes) {
      for (ProposedStop other : route.stops()) {
        if (!visit.visit().equals(other.visit())
            && visit.caseNumber().equals(other.caseNumber())
            && other.start().equals(proposed.start())) {
          possible = possible.and(days.possible(visit, route.technician(), other.start()));
        }
      }
    }
    return possible;
  }

  private void publish(
      ProposedRoute route,
      List<ProposedRoute> routes,
      Map<VisitId, VisitState> states,
      List<PlannedStop> planned,
      List<SkippedStop> skipped) {
    Optional<TechnicianDay> day = days.of(route);
    for (ProposedStop proposed : route.stops()) {
      if (!proposed.waited()) {
        continue;
      }
      VisitDemand visit = demand(proposed.visit());
      Optional<BrokenRule> stale =
          states.get(visit.visit()) == VisitState.WAITING
              ? days.broken(visit, route.technician(), day, proposed.start())
              : Optional.of(BrokenRule.atStart("notWaiting"));
      if (stale.isPresent()) {
        raise(visit, proposed, route.technician(), stale.get());
        skipped.add(
            new SkippedStop(
                visit.visit(),
                visit.caseNumber(),
                route.technician(),
                stale.get().code(),
                stale.get().values()));
      } else {
        TechnicianDay free = day.orElseThrow();
        PlannedStop stop =
            days.place(visit, free, proposed.start(), possible(visit, proposed, free, routes));
        planned.add(stop);
        journal.publish(new VisitPlanned(visit.visit(), visit.caseNumber(), stop));
      }
    }
  }

  /** A visit that was promised elsewhere meanwhile is not just skipped: somebody decides. */
  private void raise(
      VisitDemand visit, ProposedStop proposed, String technician, BrokenRule broken) {
    if (broken.code().equals("promiseAtRisk")) {
      var wish = new PromiseRisk.Wish(technician, proposed.start(), null);
      risks.raise(visit.visit(), RiskCause.REPLAN, null, wish);
    }
  }

  private VisitDemand demand(VisitId visit) {
    return visits.find(visit).orElseThrow();
  }
}
