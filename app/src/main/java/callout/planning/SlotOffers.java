package callout.planning;

import callout.planning.FreeTime.Candidate;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times at which somebody of the area can come, by the plan as it stands: no stop is moved for
 * them.
 */
@Service
public class SlotOffers {

  private static final Comparator<Candidate> CHEAPEST =
      Comparator.comparingInt(Candidate::addedTravelSeconds)
          .thenComparing(Candidate::start)
          .thenComparing(candidate -> candidate.member().username());
  private static final int NOON = 12;

  private final FreeTimes freeTimes;
  private final HoldRows holds;
  private final ArrivalWindows arrivalWindows;
  private final SlotSettings settings;
  private final Clock clock;

  SlotOffers(
      FreeTimes freeTimes,
      HoldRows holds,
      ArrivalWindows arrivalWindows,
      SlotSettings settings,
      Clock clock) {
    this.freeTimes = freeTimes;
    this.holds = holds;
    this.arrivalWindows = arrivalWindows;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The least detour first. A few a day, before noon and after, whose arrival windows don't
   * overlap.
   */
  @Transactional(readOnly = true)
  public List<SlotOffer> of(SlotWish wish) {
    return of(wish, Set.of());
  }

  /**
   * The same for somebody who may hold a time for a request that is not sent: it would be given
   * back for another one, so it is free to them.
   */
  @Transactional(readOnly = true)
  public List<SlotOffer> of(SlotWish wish, String holder) {
    return of(wish, holds.unsent(holder).map(own -> Set.of(own.id().value())).orElseGet(Set::of));
  }

  private List<SlotOffer> of(SlotWish wish, Set<UUID> own) {
    VisitDemand visit = wish.asVisit();
    LocalDate today = LocalDate.ofInstant(clock.instant(), wish.zone());
    Instant over = today.plusDays(settings.days()).atStartOfDay(wish.zone()).toInstant();
    List<Candidate> candidates =
        freeTimes.of(visit, today, settings.days(), own).stream()
            .flatMap(free -> free.candidates(visit, earliest()))
            .filter(candidate -> candidate.start().isBefore(over))
            .sorted(CHEAPEST)
            .toList();
    Map<HalfDay, List<SlotOffer>> chosen = new HashMap<>();
    List<SlotOffer> offers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      HalfDay half = HalfDay.of(candidate.start().atZone(wish.zone()));
      offer(candidate, visit, half, chosen)
          .ifPresent(
              offer -> {
                chosen.computeIfAbsent(half, h -> new ArrayList<>()).add(offer);
                offers.add(offer);
              });
    }
    return offers;
  }

  /**
   * Who could begin at this very time, the least detour first; nobody much before the lead time.
   */
  List<Candidate> at(SlotWish wish, Instant start) {
    VisitDemand visit = wish.asVisit();
    LocalDate today = LocalDate.ofInstant(clock.instant(), wish.zone());
    LocalDate day = LocalDate.ofInstant(start, wish.zone());
    Instant earliest = earliest().minus(settings.heldFor()); // choosing takes a while, too
    if (start.isBefore(earliest) || !day.isBefore(today.plusDays(settings.days()))) {
      return List.of();
    }
    return freeTimes.of(visit, day, 1).stream()
        .flatMap(free -> free.at(visit, start).stream())
        .sorted(CHEAPEST)
        .toList();
  }

  private Instant earliest() {
    return clock.instant().plus(settings.leadTime());
  }

  private record HalfDay(LocalDate day, boolean morning) {

    static HalfDay of(ZonedDateTime start) {
      return new HalfDay(start.toLocalDate(), start.getHour() < NOON);
    }

    HalfDay other() {
      return new HalfDay(day, !morning);
    }
  }

  private Optional<SlotOffer> offer(
      Candidate candidate, VisitDemand visit, HalfDay half, Map<HalfDay, List<SlotOffer>> chosen) {
    List<SlotOffer> same = chosen.getOrDefault(half, List.of());
    List<SlotOffer> other = chosen.getOrDefault(half.other(), List.of());
    if (same.size() * 2 >= settings.mostPerDay()
        || isNear(candidate, same)
        || isNear(candidate, other)) {
      return Optional.empty();
    }
    TechnicianDay day = candidate.day();
    TimeWindow window = arrivalWindows.offered(candidate.start(), visit, day.possible(visit));
    boolean told = overlaps(window, same) || overlaps(window, other);
    if (told || day.broken(visit, candidate.start()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new SlotOffer(half.day(), window, candidate.start(), candidate.addedTravelSeconds()));
  }

  /** Its window would overlap; spares working most windows out. */
  private static boolean isNear(Candidate candidate, List<SlotOffer> offers) {
    return offers.stream().anyMatch(offer -> offer.window().contains(candidate.start()));
  }

  private static boolean overlaps(TimeWindow window, List<SlotOffer> offers) {
    return offers.stream().anyMatch(offer -> offer.window().overlaps(window));
  }
}
