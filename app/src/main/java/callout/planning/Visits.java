package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.planning.routing.CrewMember;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to be made, and their places in the technicians' days. */
@Service
public class Visits {

  private final VisitRows visits;
  private final StopRows stops;
  private final TechnicianDays days;
  private final FreedRows freed;
  private final TechnicianChoice choice;
  private final Companions companions;
  private final PromiseGuard guard;
  private final Risks risks;
  private final Crew crew;
  private final ReasonTexts texts;
  private final Journal journal;
  private final LiveChannel live;
  private final Audit audit;

  Visits(
      VisitRows visits,
      StopRows stops,
      TechnicianDays days,
      FreedRows freed,
      TechnicianChoice choice,
      Companions companions,
      PromiseGuard guard,
      Risks risks,
      Crew crew,
      ReasonTexts texts,
      Journal journal,
      LiveChannel live,
      Audit audit) {
    this.visits = visits;
    this.stops = stops;
    this.days = days;
    this.freed = freed;
    this.choice = choice;
    this.companions = companions;
    this.guard = guard;
    this.risks = risks;
    this.crew = crew;
    this.texts = texts;
    this.journal = journal;
    this.live = live;
    this.audit = audit;
  }

  /** From now on the visit waits to be planned. A second request for it changes nothing. */
  @Transactional
  public void request(VisitDemand visit) {
    visits.add(visit);
    live.announce(Board.topic(visit.areaCode()));
  }

  public Optional<VisitDemand> find(VisitId visit) {
    return visits.find(visit);
  }

  /** All visits of a case, the first requested first. */
  public List<VisitDemand> of(CaseNumber caseNumber) {
    return visits.of(caseNumber);
  }

  /** Whether the visit still has to find its technician and time; false for one that is over. */
  public boolean isWaiting(VisitId visit) {
    return visits.isWaiting(visit);
  }

  /**
   * Visits that have neither technician nor time, the most pressing first.
   *
   * @param areaCode null for all areas
   */
  public List<VisitDemand> waiting(@Nullable String areaCode) {
    return visits.waiting(areaCode);
  }

  /** The technician's stops that overlap the span, in order; finished ones stay among them. */
  public List<PlannedStop> stopsOf(String technician, Instant from, Instant to) {
    return stops.of(technician, from, to);
  }

  /** The technician's stops whose visit is not over, of whatever day, in order. */
  public List<PlannedStop> openStopsOf(String technician) {
    return stops.open(technician);
  }

  /** Where the visit is planned; empty while it waits. */
  public Optional<PlannedStop> stop(VisitId visit) {
    return stops.find(visit);
  }

  /** Everybody of the visit's area, those who can begin first at the top. */
  @Transactional(readOnly = true)
  public List<TechnicianOption> technicianOptions(VisitId visit) {
    return choice.options(guard.withinPromise(visits.get(visit)));
  }

  /**
   * Gives a waiting visit to a technician, who may be of another area. Publishes {@link
   * VisitAssigned}.
   *
   * @throws VisitNotWaiting if it is planned or finished
   * @throws InvalidInput at {@code technician} or {@code startAt}, naming the hard rule that would
   *     be broken: skill, window, shift, or the stops and ways before and after
   * @throws PromiseAtRisk if it would begin outside of what its customer was promised
   */
  @Transactional
  public PlannedStop assignByHand(VisitId id, String technician, Instant start) {
    VisitDemand visit = visits.get(id);
    CrewMember member =
        crew.member(technician)
            .orElseThrow(() -> invalid(BrokenRule.atTechnician("unknownTechnician", technician)));
    stops.hold(List.of(technician));
    requireWaiting(id);
    var work = new TimeWindow(start, start.plus(visit.work()));
    Optional<TechnicianDay> day = days.during(member, work);
    Optional<BrokenRule> broken = days.broken(visit, member, day, start);
    if (broken.isPresent()) {
      throw guard.refusal(List.of(broken.get()));
    }
    PlannedStop stop = days.place(visit, day.orElseThrow(), start);
    audit.record(
        "visit-assigned",
        id.toString(),
        visit.caseNumber(),
        Map.of("technician", technician, "start", start.toString()));
    journal.publish(new VisitAssigned(id, visit.caseNumber(), stop));
    return stop;
  }

  /**
   * Takes the visit from its technician, so that it waits again. Publishes {@link VisitFreed}, and
   * {@link CompanionLost} for visits that were to begin together with it; nothing if it waits
   * already or is finished.
   */
  @Transactional
  public void free(VisitId id) {
    VisitDemand visit = visits.get(id);
    companions.hold(visit);
    Optional<PlannedStop> stop = holdStop(id);
    if (visits.lock(id) == VisitState.PLANNED && stop.isPresent()) {
      days.remove(visit, stop.get());
      visits.mark(id, VisitState.WAITING);
      journal.publish(new VisitFreed(id, visit.caseNumber(), stop.get().technician()));
      companions.lost(visit);
    }
  }

  /**
   * The visit waits again since another one does that it was to begin with. Publishes {@link
   * VisitTakenBack}; nothing if it waits already or is finished.
   */
  @Transactional
  public void waitWithOthers(VisitId id) {
    VisitDemand visit = visits.get(id);
    Optional<PlannedStop> stop = holdStop(id);
    if (visits.lock(id) == VisitState.PLANNED && stop.isPresent()) {
      days.remove(visit, stop.get());
      visits.mark(id, VisitState.WAITING);
      audit.record(
          "visit-taken-back",
          id.toString(),
          visit.caseNumber(),
          Map.of("technician", stop.get().technician()));
      journal.publish(new VisitTakenBack(id, visit.caseNumber(), stop.get(), true));
    }
  }

  /** The other visits that begin together with this one, planned or not; empty on its own. */
  public List<VisitDemand> companions(VisitDemand visit) {
    return companions.of(visit);
  }

  /** Its technician is on the way: no planning run moves it any more. Twice is harmless. */
  @Transactional
  public void setOff(VisitId id) {
    stops.setOff(id);
  }

  /** The visit is over, done or not; nobody has to plan it any more. Twice is harmless. */
  @Transactional
  public void finish(VisitId id) {
    visits.lock(id);
    visits.mark(id, VisitState.FINISHED);
    risks.settle(id, true);
    live.announce(Board.topic(visits.get(id).areaCode()));
  }

  /**
   * Takes every visit of a case that is not over out of planning. Publishes {@link VisitCancelled}
   * for each; twice is harmless.
   */
  @Transactional
  public void cancel(CaseNumber caseNumber) {
    for (VisitDemand visit : visits.of(caseNumber)) {
      Optional<PlannedStop> stop = holdStop(visit.visit());
      if (visits.lock(visit.visit()) != VisitState.FINISHED) {
        stop.ifPresent(
            planned -> {
              days.remove(visit, planned);
              freed.add(planned);
            });
        visits.mark(visit.visit(), VisitState.FINISHED);
        live.announce(Board.topic(visit.areaCode()));
        audit.record("visit-cancelled", visit.visit().toString(), caseNumber, Map.of());
        journal.publish(new VisitCancelled(visit.visit(), caseNumber, stop.orElse(null)));
      }
    }
  }

  /** Holds the technician before looking again: the visit may have moved in between. */
  private Optional<PlannedStop> holdStop(VisitId id) {
    stops.find(id).ifPresent(stop -> stops.hold(List.of(stop.technician())));
    return stops.find(id);
  }

  private void requireWaiting(VisitId id) {
    VisitState state = visits.lock(id);
    if (state != VisitState.WAITING) {
      throw new VisitNotWaiting(id, state);
    }
  }

  private InvalidInput invalid(BrokenRule rule) {
    return new InvalidInput(List.of(texts.problem(rule)));
  }
}
