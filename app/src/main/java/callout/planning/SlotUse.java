package callout.planning;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.planning.FreeTime.Candidate;
import callout.shared.HoldId;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a visit into the time that was held for it. */
@Service
public class SlotUse {

  /** All held before: whoever holds one and waits for the next may wait forever. */
  private static final int MOST_TRIED = 5;

  private final HoldRows holds;
  private final StopRows stops;
  private final VisitRows visits;
  private final TechnicianDays days;
  private final PromiseRows promises;
  private final FreeTimes freeTimes;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  SlotUse(
      HoldRows holds,
      StopRows stops,
      VisitRows visits,
      TechnicianDays days,
      PromiseRows promises,
      FreeTimes freeTimes,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.holds = holds;
    this.stops = stops;
    this.visits = visits;
    this.days = days;
    this.promises = promises;
    this.freeTimes = freeTimes;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Ends the hold. The visit gets its time, and the window that was offered as promise; if its
   * technician can't come any more, somebody else comes within that window, best at the same time.
   * Publishes {@link VisitPlanned}. If nobody can, the window stays as the visit's wish.
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
    List<Place> places = places(slot, visit);
    stops.hold(places.stream().map(Place::technician).distinct().toList());
    boolean waits = visits.lock(visitId) == VisitState.WAITING;
    if (!holds.remove(id)) {
      return false;
    }
    List<BrokenRule> broken = new ArrayList<>();
    if (!waits) {
      broken.add(BrokenRule.atStart("notWaiting"));
    }
    for (Place place : waits ? places : List.<Place>of()) {
      Optional<BrokenRule> rule = plan(visit, slot, place);
      if (rule.isEmpty()) {
        return true;
      }
      broken.add(rule.get());
    }
    lose(visit, slot, waits, broken.get(0));
    return false;
  }

  private record Place(String technician, Instant start) {}

  /** The held one first; the others by how far they are from it, then by the way. */
  private List<Place> places(HeldSlot slot, VisitDemand visit) {
    LocalDate day = LocalDate.ofInstant(slot.start(), slot.zone());
    VisitDemand within = visit.withWindows(List.of(slot.window()));
    Stream<Place> others =
        freeTimes.of(within, day, 1, Set.of(slot.id().value())).stream()
            .flatMap(
                free ->
                    Stream.concat(
                        free.at(within, slot.start()).stream(),
                        free.candidates(within, clock.instant())))
            .sorted(
                Comparator.comparing(
                        (Candidate one) -> Duration.between(slot.start(), one.start()).abs())
                    .thenComparing(Candidate::addedTravelSeconds))
            .map(one -> new Place(one.member().username(), one.start()))
            .distinct()
            .limit(MOST_TRIED);
    return Stream.concat(Stream.of(new Place(slot.technician(), slot.start())), others)
        .distinct()
        .toList();
  }

  /**
   * The customer has chosen this time, whatever windows were wished before.
   *
   * @return the rule that it breaks; empty if it is planned there now
   */
  private Optional<BrokenRule> plan(VisitDemand visit, HeldSlot slot, Place place) {
    Optional<TechnicianDay> day =
        days.during(place.technician(), place.start(), place.start().plus(visit.work()));
    Optional<BrokenRule> broken =
        days.broken(visit.withoutWindows(), place.technician(), day, place.start());
    if (broken.isPresent()) {
      return broken;
    }
    promises.keep(visit.visit(), slot.window());
    PlannedStop stop = days.place(visit, day.orElseThrow(), place.start());
    record("slot-used", visit, told(stop.technician(), stop.start()));
    journal.publish(new VisitPlanned(visit.visit(), visit.caseNumber(), stop));
    return Optional.empty();
  }

  private void lose(VisitDemand visit, HeldSlot slot, boolean waits, BrokenRule broken) {
    if (waits && slot.window().end().isAfter(clock.instant())) {
      visits.change(visit.withWindows(List.of(slot.window())));
    }
    Map<String, String> told = told(slot.technician(), slot.start());
    told.put("rule", broken.code());
    record("slot-lost", visit, told);
  }

  private void record(String action, VisitDemand visit, Map<String, String> told) {
    audit.record(action, visit.visit().toString(), visit.caseNumber(), told);
  }

  private static Map<String, String> told(String technician, Instant start) {
    return new HashMap<>(Map.of("technician", technician, "start", start.toString()));
  }
}
