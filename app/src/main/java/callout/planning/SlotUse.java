package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.HoldId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a visit into the time that was held for it. */
@Service
public class SlotUse {

  private final HoldRows holds;
  private final StopRows stops;
  private final VisitRows visits;
  private final TechnicianDays days;
  private final PromiseRows promises;
  private final Crew crew;
  private final Journal journal;
  private final Audit audit;

  SlotUse(
      HoldRows holds,
      StopRows stops,
      VisitRows visits,
      TechnicianDays days,
      PromiseRows promises,
      Crew crew,
      Journal journal,
      Audit audit) {
    this.holds = holds;
    this.stops = stops;
    this.visits = visits;
    this.days = days;
    this.promises = promises;
    this.crew = crew;
    this.journal = journal;
    this.audit = audit;
  }

  /**
   * Ends the hold. The visit gets its time, and the window that was offered as promise, if that
   * breaks no rule; publishes {@link VisitPlanned}. Else it waits on, and the time is free.
   *
   * @return whether the visit is planned now
   */
  @Transactional
  public boolean use(HoldId id, VisitId visitId) {
    Optional<HeldSlot> held = holds.find(id);
    if (held.isEmpty()) {
      return false;
    }
    HeldSlot slot = held.get();
    VisitDemand visit = visits.get(visitId);
    stops.hold(List.of(slot.technician()));
    boolean waits = visits.lock(visitId) == VisitState.WAITING;
    if (!holds.remove(id)) {
      return false;
    }
    var work = new TimeWindow(slot.start(), slot.start().plus(visit.work()));
    Optional<TechnicianDay> day =
        crew.member(slot.technician()).flatMap(member -> days.during(member, work));
    Optional<BrokenRule> broken =
        waits
            // the customer has chosen this time, whatever windows were wished before
            ? days.broken(visit.withoutWindows(), slot.technician(), day, slot.start())
            : Optional.of(BrokenRule.atStart("notWaiting"));
    if (broken.isPresent()) {
      audit.record(
          "slot-lost",
          visitId.toString(),
          visit.caseNumber(),
          Map.of(
              "technician", slot.technician(),
              "start", slot.start().toString(),
              "rule", broken.get().code()));
      return false;
    }
    promises.keep(visitId, slot.window());
    PlannedStop stop = days.place(visit, day.orElseThrow(), slot.start());
    audit.record(
        "slot-used",
        visitId.toString(),
        visit.caseNumber(),
        Map.of("technician", slot.technician(), "start", slot.start().toString()));
    journal.publish(new VisitPlanned(visitId, visit.caseNumber(), stop));
    return true;
  }
}
