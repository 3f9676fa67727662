package callout.planning;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.RiskId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has people asked what becomes of a promise, one question at a time for each visit. */
@Component
class Risks {

  private final RiskRows risks;
  private final PromiseRows promises;
  private final VisitRows visits;
  private final StopRows stops;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Risks(
      RiskRows risks,
      PromiseRows promises,
      VisitRows visits,
      StopRows stops,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.risks = risks;
    this.promises = promises;
    this.visits = visits;
    this.stops = stops;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes {@link PromiseRisked}. Nothing if nothing was promised, if somebody is asked about
   * the visit already, or if its technician is late for the same stop as before. What people wish
   * for, what a run proposes, and every absence that is reported is asked about again.
   */
  Optional<RiskId> raise(
      VisitId id, RiskCause cause, @Nullable Instant predicted, PromiseRisk.@Nullable Wish wish) {
    VisitState state = visits.lock(id);
    Optional<TimeWindow> promised = promises.of(id);
    PlannedStop stop = stops.find(id).orElse(null);
    if (state == VisitState.FINISHED
        || promised.isEmpty()
        || risks.open(id).isPresent()
        || (cause == RiskCause.LATE && stop != null && risks.wasRaised(stop, cause))) {
      return Optional.empty();
    }
    var risk =
        new RiskRows.Row(
            RiskId.next(), id, cause, Actor.current(), promised.get(), predicted, wish, null);
    risks.add(risk, stop, clock.instant());
    VisitDemand visit = visits.find(id).orElseThrow();
    audit.record(
        "promise-at-risk", id.toString(), visit.caseNumber(), Map.of("cause", cause.code()));
    journal.publish(new PromiseRisked(risk.id(), id, visit.caseNumber(), cause));
    return Optional.of(risk.id());
  }

  /**
   * Nobody has to decide any more. An offer that the customer is just thinking about is left to the
   * answer.
   */
  void settle(VisitId visit, boolean alsoOffered) {
    risks
        .open(visit)
        .filter(risk -> alsoOffered || risk.offer() == null || risk.offer().agreed() != null)
        .ifPresent(
            risk -> {
              risks.decided(risk.id(), "settled");
              journal.publish(
                  new PromiseSettled(
                      risk.id(), visit, visits.find(visit).orElseThrow().caseNumber()));
            });
  }

  /** As {@link #settle}, if somebody is asked about this visit for this cause. */
  void settle(VisitId visit, RiskCause cause) {
    visits.lock(visit);
    if (risks.open(visit).filter(risk -> risk.cause() == cause).isPresent()) {
      settle(visit, false);
    }
  }

  @EventListener
  void on(VisitMoved event) {
    settle(event.visit(), false);
  }

  @EventListener
  void on(VisitPlanned event) {
    settle(event.visit(), false);
  }

  @EventListener
  void on(VisitAssigned event) {
    settle(event.visit(), false);
  }

  @EventListener
  void on(VisitCancelled event) {
    settle(event.visit(), true);
  }
}
