package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.planning.routing.CrewMember;
import callout.shared.RunId;
import callout.shared.VisitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a proposal the plan. What has gone stale since it was solved is skipped, not forced. */
@Component
class Publishing {

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final Crew crew;
  private final Risks risks;
  private final Journal journal;
  private final Audit audit;

  Publishing(
      VisitRows visits,
      StopRows stops,
      TechnicianDays days,
      Crew crew,
      Risks risks,
      Journal journal,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.crew = crew;
    this.risks = risks;
    this.journal = journal;
    this.audit = audit;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Publication publish(RunId run, Solution solution) {
    List<ProposedRoute> routes =
        solution.routes().stream()
            .filter(route -> route.stops().stream().anyMatch(stop -> !stop.fixed()))
            .sorted(
                Comparator.comparing(ProposedRoute::technician)
                    .thenComparing(route -> route.shift().start()))
            .toList();
    stops.hold(routes.stream().map(ProposedRoute::technician).toList());
    Map<VisitId, VisitState> states = lockVisits(routes);
    List<PlannedStop> planned = new ArrayList<>();
    List<SkippedStop> skipped = new ArrayList<>();
    for (ProposedRoute route : routes) {
      publish(route, states, planned, skipped);
    }
    audit.record(
        "routes-published",
        run.toString(),
        null,
        Map.of(
            "planned", Integer.toString(planned.size()),
            "skipped", Integer.toString(skipped.size())));
    return new Publication(planned, skipped);
  }

  /** In one order, so that two who publish the same visits don't wait for each other. */
  private Map<VisitId, VisitState> lockVisits(List<ProposedRoute> routes) {
    Map<VisitId, VisitState> states = new LinkedHashMap<>();
    routes.stream()
        .flatMap(route -> route.stops().stream())
        .filter(stop -> !stop.fixed())
        .map(ProposedStop::visit)
        .sorted(Comparator.comparing(VisitId::value))
        .forEach(visit -> states.put(visit, visits.lock(visit)));
    return states;
  }

  private void publish(
      ProposedRoute route,
      Map<VisitId, VisitState> states,
      List<PlannedStop> planned,
      List<SkippedStop> skipped) {
    Optional<CrewMember> member = crew.member(route.technician());
    Optional<TechnicianDay> day = member.flatMap(m -> days.during(m, route.shift()));
    for (ProposedStop proposed : route.stops()) {
      if (proposed.fixed()) {
        continue;
      }
      VisitDemand visit = visits.find(proposed.visit()).orElseThrow();
      Optional<BrokenRule> stale =
          states.get(visit.visit()) == VisitState.WAITING
              ? stale(visit, proposed, route.technician(), member, day)
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
        PlannedStop stop = days.place(visit, day.orElseThrow(), proposed.start());
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

  private Optional<BrokenRule> stale(
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
}
