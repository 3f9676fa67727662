package callout.planning;

import callout.planning.routing.LocalTimes;
import callout.shared.InvalidInput;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Stands in planning's door. Whoever gives a visit its place, by a run, on the board, by hand or
 * over the API, passes here: nothing begins outside of what its customer was promised, and nothing
 * that is pinned moves. Only a decision about the promise ({@link PromiseDecisions}) changes it.
 */
@Component
class PromiseGuard {

  private final PromiseRows promises;
  private final StopRows stops;
  private final ArrivalWindows arrivalWindows;
  private final ReasonTexts texts;
  private final Clock clock;

  PromiseGuard(
      PromiseRows promises,
      StopRows stops,
      ArrivalWindows arrivalWindows,
      ReasonTexts texts,
      Clock clock) {
    this.promises = promises;
    this.stops = stops;
    this.arrivalWindows = arrivalWindows;
    this.texts = texts;
    this.clock = clock;
  }

  /** What speaks against giving the visit this place; empty if nothing was promised. */
  List<BrokenRule> broken(VisitDemand visit, String technician, Instant start) {
    List<BrokenRule> broken = new ArrayList<>();
    stops
        .find(visit.visit())
        .filter(stop -> stops.isPinned(visit.visit()))
        .filter(stop -> !stop.technician().equals(technician) || !stop.start().equals(start))
        .ifPresent(stop -> broken.add(BrokenRule.atVisit("pinned")));
    promises
        .of(visit.visit())
        .filter(promise -> !promise.contains(start))
        .ifPresent(promise -> broken.add(atRisk(visit, promise)));
    return broken;
  }

  private static BrokenRule atRisk(VisitDemand visit, TimeWindow promise) {
    return BrokenRule.atStart(
        "promiseAtRisk", visit.caseNumber().value(), LocalTimes.text(promise, visit.zone()));
  }

  /**
   * The arrival window of a visit that begins then: the promised one, or, if nothing was promised
   * so far, the one of those who come along, or one that is promised now.
   *
   * @param companions visits that begin together with it
   * @param possible when its technician could be there
   * @throws PromiseAtRisk if the start is outside of what was promised
   */
  TimeWindow pass(
      VisitDemand visit, List<VisitDemand> companions, Instant start, StartSpan possible) {
    Optional<TimeWindow> promised = promises.of(visit.visit());
    if (promised.isPresent()) {
      if (!promised.get().contains(start)) {
        throw new PromiseAtRisk(List.of(texts.problem(atRisk(visit, promised.get()))));
      }
      return promised.get();
    }
    TimeWindow window =
        companions.stream()
            .flatMap(other -> promises.of(other.visit()).stream())
            .filter(promise -> promise.contains(start))
            .findFirst()
            .orElseGet(() -> arrivalWindows.around(start, visit, possible));
    promises.keep(visit.visit(), window);
    return window;
  }

  /**
   * @throws InvalidInput if the visit's stop is pinned
   */
  void requireUnpinned(VisitDemand visit) {
    if (stops.isPinned(visit.visit())) {
      throw new InvalidInput(List.of(texts.problem(BrokenRule.atVisit("pinned"))));
    }
  }

  /** The refusal that names all these rules. */
  InvalidInput refusal(List<BrokenRule> broken) {
    var problems = broken.stream().map(texts::problem).toList();
    return broken.stream().anyMatch(rule -> rule.code().equals("promiseAtRisk"))
        ? new PromiseAtRisk(problems)
        : new InvalidInput(problems);
  }

  /**
   * The visit as whoever looks for a place for it should see it: to begin within what was promised,
   * as long as that can still be.
   */
  VisitDemand withinPromise(VisitDemand visit) {
    return within(promises.of(visit.visit()), visit);
  }

  /** The same of many, whose promises are asked for at once. */
  List<VisitDemand> withinPromises(List<VisitDemand> visits) {
    Map<VisitId, TimeWindow> promised =
        promises.of(visits.stream().map(VisitDemand::visit).toList());
    return visits.stream()
        .map(visit -> within(Optional.ofNullable(promised.get(visit.visit())), visit))
        .toList();
  }

  private VisitDemand within(Optional<TimeWindow> promised, VisitDemand visit) {
    return promised
        .filter(promise -> promise.end().isAfter(clock.instant()))
        .map(promise -> visit.withWindows(List.of(promise)))
        .orElse(visit);
  }
}
