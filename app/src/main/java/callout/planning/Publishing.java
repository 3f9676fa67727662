package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.planning.routing.CrewMember;
import callout.shared.RunId;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a proposal the plan. New stops that have gone stale since it was solved are skipped, not
 * forced; moves are published all or none, for each may need the place that another one leaves.
 */
@Component
class Publishing {

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final Crew crew;
  private final ReasonTexts texts;
  private final Risks risks;
  private final Journal journal;
  private final Audit audit;

  Publishing(
      VisitRows visits,
      StopRows stops,
      TechnicianDays days,
      Crew crew,
      ReasonTexts texts,
      Risks risks,
      Journal journal,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.crew = crew;
    this.texts = texts;
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
    List<Move> moves = moves(routes);
    hold(routes, moves);
    Map<VisitId, VisitState> states = lockVisits(routes);
    requireFresh(moves, states);
    requireFitting(moves);
    List<PlannedStop> moved = move(moves);
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

  private record Move(ProposedRoute route, ProposedStop stop, ProposedStop.Before before) {}

  private static List<ProposedRoute> inOrder(Solution solution) {
    return solution.routes().stream()
        .filter(route -> route.stops().stream().anyMatch(stop -> !stop.fixed()))
        .sorted(
            Comparator.comparing(ProposedRoute::technician)
                .thenComparing(route -> route.shift().start()))
        .toList();
  }

  private static List<Move> moves(List<ProposedRoute> routes) {
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

  private void hold(List<ProposedRoute> routes, List<Move> moves) {
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

  private void requireFresh(List<Move> moves, Map<VisitId, VisitState> states) {
    List<String> changed =
        moves.stream()
            .filter(
                move ->
                    states.get(move.stop().visit()) != VisitState.PLANNED
                        || !Objects.equals(
                            stops.version(move.stop().visit()), move.before().version()))
            .map(move -> named(demand(move.stop().visit())))
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
      VisitDemand visit = demand(move.stop().visit());
      Optional<CrewMember> member = crew.member(move.route().technician());
      Optional<TechnicianDay> day =
          trial.computeIfAbsent(move.route(), route -> emptied(route, member, moves));
      // what was promised is kept; the window that was wished for may have been another
      broken(visit.withoutWindows(), move.stop(), move.route().technician(), member, day)
          .map(rule -> named(visit) + ": " + texts.problem(rule).message())
          .ifPresent(changed::add);
      day.ifPresent(d -> d.add(d.fixed(visit, move.stop().start())));
    }
    if (!changed.isEmpty()) {
      throw new ProposalStale(changed);
    }
  }

  private Optional<TechnicianDay> emptied(
      ProposedRoute route, Optional<CrewMember> member, List<Move> moves) {
    Optional<TechnicianDay> day = member.flatMap(m -> days.during(m, route.shift()));
    day.ifPresent(d -> moves.forEach(move -> d.removeVisit(move.stop().visit())));
    return day;
  }

  private List<PlannedStop> move(List<Move> moves) {
    Map<VisitId, PlannedStop> before = new LinkedHashMap<>();
    for (Move move : moves) {
      PlannedStop stop = stops.find(move.stop().visit()).orElseThrow();
      before.put(stop.visit(), stop);
      days.remove(demand(stop.visit()), stop);
    }
    List<PlannedStop> moved = new ArrayList<>();
    for (Move move : moves) {
      VisitDemand visit = demand(move.stop().visit());
      PlannedStop from = Objects.requireNonNull(before.get(visit.visit()));
      TechnicianDay day =
          crew.member(move.route().technician())
              .flatMap(member -> days.during(member, move.route().shift()))
              .orElseThrow();
      PlannedStop to = days.place(visit, day, move.stop().start());
      moved.add(to);
      journal.publish(new VisitMoved(visit.visit(), visit.caseNumber(), from, to, true));
    }
    return moved;
  }

  /** When the last of those who begin together could be there: they are promised one window. */
  private Instant soonest(
      VisitDemand visit, ProposedStop proposed, TechnicianDay day, List<ProposedRoute> routes) {
    Instant last = day.soonest(visit);
    for (ProposedRoute route : routes) {
      for (ProposedStop other : route.stops()) {
        if (!visit.visit().equals(other.visit())
            && visit.caseNumber().equals(other.caseNumber())
            && other.start().equals(proposed.start())) {
          Instant soonest = days.soonest(visit, route.technician(), other.start());
          last = soonest.isAfter(last) ? soonest : last;
        }
      }
    }
    return last;
  }

  private void publish(
      ProposedRoute route,
      List<ProposedRoute> routes,
      Map<VisitId, VisitState> states,
      List<PlannedStop> planned,
      List<SkippedStop> skipped) {
    Optional<CrewMember> member = crew.member(route.technician());
    Optional<TechnicianDay> day = member.flatMap(m -> days.during(m, route.shift()));
    for (ProposedStop proposed : route.stops()) {
      if (!proposed.waited()) {
        continue;
      }
      VisitDemand visit = demand(proposed.visit());
      Optional<BrokenRule> stale =
          states.get(visit.visit()) == VisitState.WAITING
              ? broken(visit, proposed, route.technician(), member, day)
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
            days.place(visit, free, proposed.start(), soonest(visit, proposed, free, routes));
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

  private Optional<BrokenRule> broken(
      VisitDemand visit,
      ProposedStop proposed,
      String technician,
      Optional<CrewMember> member,
      Optional<TechnicianDay> day) {
    if (member.isEmpty()) {
      return Optional.of(BrokenRule.atTechnician("unknownTechnician", technician));
    }
    return days.broken(visit, member.get(), day, proposed.start());
  }

  private static String named(VisitDemand visit) {
    return "%s (%s)".formatted(visit.caseNumber(), visit.title());
  }

  private VisitDemand demand(VisitId visit) {
    return visits.find(visit).orElseThrow();
  }
}
