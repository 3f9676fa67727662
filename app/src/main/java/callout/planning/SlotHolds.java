package callout.planning;

import callout.audit.Audit;
import callout.database.NamedLocks;
import callout.journal.Journal;
import callout.journal.LiveChannel;
import callout.planning.FreeTime.Candidate;
import callout.shared.CaseNumber;
import callout.shared.HoldId;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a time free for a request while it is written and decided upon. Held time is taken for
 * everybody else: offers, assignments by hand, the board, planning runs.
 */
@Service
public class SlotHolds {

  /** Tried in turn, all held before: whoever holds one and waits for the next may wait forever. */
  private static final int MOST_TRIED = 3;

  private final HoldRows holds;
  private final SlotOffers offers;
  private final StopRows stops;
  private final TechnicianDays days;
  private final ArrivalWindows arrivalWindows;
  private final SlotSettings settings;
  private final NamedLocks locks;
  private final Journal journal;
  private final LiveChannel live;
  private final Audit audit;
  private final Clock clock;

  SlotHolds(
      HoldRows holds,
      SlotOffers offers,
      StopRows stops,
      TechnicianDays days,
      ArrivalWindows arrivalWindows,
      SlotSettings settings,
      NamedLocks locks,
      Journal journal,
      LiveChannel live,
      Audit audit,
      Clock clock) {
    this.holds = holds;
    this.offers = offers;
    this.stops = stops;
    this.days = days;
    this.arrivalWindows = arrivalWindows;
    this.settings = settings;
    this.locks = locks;
    this.journal = journal;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Holds an offered time for some minutes. Whoever holds another one for a request that is not
   * sent gives that back. Publishes {@link SlotHeld}.
   *
   * @param holder whoever writes the request; the part before a slash is the system they write it
   *     with
   * @param start of the offer
   * @throws TooManySlotsHeld if the system holds as many as it may
   * @throws SlotTaken if nobody can come then any more; what was held before stays held
   */
  @Transactional
  public HeldSlot hold(String holder, SlotWish wish, Instant start) {
    locks.hold("slot-holder:" + holder.split("/", 2)[0]);
    holds.unsent(holder).ifPresent(this::giveBack);
    if (holds.unsentOfSystem(holder) >= settings.mostHeld()) {
      throw new TooManySlotsHeld(settings.mostHeld());
    }
    List<Candidate> candidates = offers.at(wish, start).stream().limit(MOST_TRIED).toList();
    stops.hold(candidates.stream().map(candidate -> candidate.member().username()).toList());
    HeldSlot slot =
        candidates.stream()
            .filter(candidate -> isStillFree(wish, candidate))
            .findFirst()
            .map(candidate -> slot(holder, wish, candidate))
            .orElseThrow(SlotTaken::new);
    holds.add(slot);
    live.announce(Board.topic(slot.areaCode()));
    journal.publish(new SlotHeld(slot.id(), slot.start(), slot.until()));
    return slot;
  }

  private boolean isStillFree(SlotWish wish, Candidate candidate) {
    VisitDemand visit = wish.asVisit();
    Instant start = candidate.start();
    Optional<TechnicianDay> day =
        days.during(candidate.member(), new TimeWindow(start, start.plus(visit.work())));
    return days.broken(visit, candidate.member(), day, start).isEmpty();
  }

  private HeldSlot slot(String holder, SlotWish wish, Candidate candidate) {
    return new HeldSlot(
        HoldId.next(),
        holder,
        candidate.member().username(),
        candidate.member().areaCode(),
        wish.zone(),
        wish.place(),
        candidate.start(),
        candidate.start().plus(wish.work()),
        arrivalWindows.offered(
            candidate.start(), wish.asVisit(), candidate.day().possible(wish.asVisit())),
        clock.instant().plus(settings.heldFor()),
        null);
  }

  /** Empty once it is used, given back or has run out. */
  public Optional<HeldSlot> find(HoldId id) {
    return holds.find(id);
  }

  /** What is held for a case whose visit is not planned yet. */
  public Optional<HeldSlot> of(CaseNumber caseNumber) {
    return holds.of(caseNumber);
  }

  /**
   * The request is sent: the time is held as long as it is decided upon. Publishes {@link
   * SlotBound}.
   *
   * @throws SlotGone if it is not held any more, or for another request
   */
  @Transactional
  public void bind(HoldId id, CaseNumber caseNumber) {
    if (!holds.bind(id, caseNumber)) {
      throw new SlotGone();
    }
    audit.record("slot-chosen", id.toString(), caseNumber, told(holds.find(id).orElseThrow()));
    journal.publish(new SlotBound(id, caseNumber));
  }

  /** The visit is to be made for which a time may be held. Publishes {@link SlotWanted} if so. */
  @Transactional
  public void want(CaseNumber caseNumber, VisitId visit) {
    holds
        .of(caseNumber)
        .ifPresent(slot -> journal.publish(new SlotWanted(slot.id(), caseNumber, visit)));
  }

  /**
   * Gives a time back that is held for a request that was not sent. Publishes {@link
   * SlotGivenBack}; nothing if it is not held any more.
   */
  @Transactional
  public void giveBack(HoldId id) {
    holds.find(id).filter(slot -> slot.caseNumber() == null).ifPresent(this::giveBack);
  }

  /** The case is over: a time that is still held for it is free again. */
  @Transactional
  public void giveBack(CaseNumber caseNumber) {
    holds.of(caseNumber).ifPresent(this::giveBack);
  }

  private void giveBack(HeldSlot slot) {
    if (free("slot-given-back", slot)) {
      journal.publish(new SlotGivenBack(slot.id(), slot.caseNumber()));
    }
  }

  /** Its time is over, or that of writing the request. Twice is harmless. */
  @Transactional
  public void release(HoldId id) {
    holds.find(id).ifPresent(slot -> free("slot-ran-out", slot));
  }

  private boolean free(String action, HeldSlot slot) {
    boolean freed = holds.remove(slot.id());
    if (freed) {
      live.announce(Board.topic(slot.areaCode()));
    }
    if (freed && slot.caseNumber() != null) {
      audit.record(action, slot.id().toString(), slot.caseNumber(), told(slot));
    }
    return freed;
  }

  private static Map<String, String> told(HeldSlot slot) {
    Map<String, String> told = new HashMap<>();
    told.put("technician", slot.technician());
    told.put("start", slot.start().toString());
    return told;
  }
}
