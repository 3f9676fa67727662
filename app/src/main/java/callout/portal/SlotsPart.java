package callout.portal;

import callout.access.PortalPermission;
import callout.customers.Location;
import callout.intake.OfferedSlots;
import callout.intake.RequestInput;
import callout.intake.RequestSlots;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.planning.SlotOffer;
import callout.planning.SlotTaken;
import callout.planning.TravelUnknown;
import callout.shared.HoldId;
import callout.shared.InvalidInput;
import callout.web.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers, holds and gives back times for a request that is being written in the portal. */
@Component
class SlotsPart {

  private static final int DAYS_SHOWN_AT_ONCE = 3;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

  private final RequestSlots slots;
  private final SlotHolds holds;
  private final Visitor visitor;
  private final Moments moments;
  private final Clock clock;

  SlotsPart(RequestSlots slots, SlotHolds holds, Visitor visitor, Moments moments, Clock clock) {
    this.slots = slots;
    this.holds = holds;
    this.visitor = visitor;
    this.moments = moments;
    this.clock = clock;
  }

  /** How it looks by what is written now; a time that no longer fits to that is given back. */
  SlotsView look(String href, WrittenSoFar written) {
    Optional<HeldSlot> held = held(written);
    if (held.isEmpty()) {
      boolean ranOut = written.slotHold() != null && !written.slotHold().isBlank();
      return offers(href, written, ranOut ? "portal.slots.ranOut" : null, false);
    }
    Optional<RequestInput> input = input(written);
    if (input.isPresent() && slots.fits(held.get(), input.get())) {
      return held(href, held.get(), false);
    }
    holds.giveBack(held.get().id());
    return offers(href, written, "portal.slots.changed", false);
  }

  /** Takes an offered time; nothing as long as it is not known for what and where. */
  SlotsView take(String href, WrittenSoFar written, Instant start) {
    Optional<RequestInput> input = input(written);
    if (input.isEmpty()) {
      return look(href, written);
    }
    try {
      HeldSlot held = slots.hold(writer(), input.get(), start);
      return held(href, held, true);
    } catch (SlotTaken | InvalidInput taken) {
      return offers(href, written, "portal.slots.taken", true);
    }
  }

  SlotsView giveBack(String href, WrittenSoFar written) {
    held(written).map(HeldSlot::id).ifPresent(holds::giveBack);
    return offers(href, written, null, true);
  }

  private Optional<HeldSlot> held(WrittenSoFar written) {
    try {
      return Optional.ofNullable(written.slotHold())
          .filter(id -> !id.isBlank())
          .flatMap(id -> holds.find(HoldId.of(id)))
          .filter(held -> held.caseNumber() == null && held.holder().equals(writer()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private SlotsView held(String href, HeldSlot held, boolean answered) {
    ZoneId zone = held.zone();
    Duration left = Duration.between(clock.instant(), held.until()).plusSeconds(5);
    return new SlotsView(
        href,
        true,
        new SlotsView.Held(
            held.id().toString(),
            moments.longDay(LocalDate.ofInstant(held.start(), zone)),
            moments.hours(held.window().start(), held.window().end(), zone),
            moments.time(held.until(), zone),
            moments.zoneName(held.until(), zone),
            Math.max(left.toSeconds(), LOOK_AGAIN.toSeconds())),
        null,
        null,
        answered,
        List.of(),
        List.of());
  }

  private SlotsView offers(
      String href, WrittenSoFar written, @Nullable String note, boolean answered) {
    Optional<OfferedSlots> found = input(written).flatMap(this::offers);
    List<SlotsView.Day> days = found.map(this::days).orElse(List.of());
    int soon = Math.min(days.size(), DAYS_SHOWN_AT_ONCE);
    return new SlotsView(
        href,
        found.isPresent(),
        null,
        note,
        found.flatMap(this::zone).orElse(null),
        answered,
        days.subList(0, soon),
        days.subList(soon, days.size()));
  }

  /** Wished windows that can't be read are named when the request is sent. */
  private Optional<OfferedSlots> offers(RequestInput input) {
    try {
      return Optional.of(slots.offers(input, writer()));
    } catch (InvalidInput notYetKnown) {
      boolean windows =
          notYetKnown.problems().stream().allMatch(p -> p.field().startsWith("preferredWindows"));
      return windows ? offers(input.withWindows(List.of())) : Optional.empty();
    } catch (TravelUnknown unknown) {
      return Optional.of(new OfferedSlots(ZoneOffset.UTC, List.of()));
    }
  }

  private Optional<String> zone(OfferedSlots found) {
    return found.slots().stream()
        .map(SlotOffer::start)
        .min(Comparator.naturalOrder())
        .map(first -> moments.zoneName(first, found.zone()));
  }

  private List<SlotsView.Day> days(OfferedSlots found) {
    Map<LocalDate, List<SlotOffer>> byDay =
        found.slots().stream()
            .sorted(Comparator.comparing(SlotOffer::start))
            .collect(Collectors.groupingBy(SlotOffer::day, TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream()
        .map(
            day ->
                new SlotsView.Day(
                    moments.longDay(day.getKey()),
                    day.getValue().stream().map(offer -> time(offer, found.zone())).toList()))
        .toList();
  }

  private SlotsView.Time time(SlotOffer offer, ZoneId zone) {
    return new SlotsView.Time(
        moments.hours(offer.window().start(), offer.window().end(), zone),
        "{\"start\": \"%s\"}".formatted(offer.start()));
  }

  /** Empty as long as no location is chosen for which the person may ask. */
  private Optional<RequestInput> input(WrittenSoFar written) {
    return visitor.locations(PortalPermission.SUBMIT).stream()
        .filter(location -> location.number().equals(written.locationNumber()))
        .findFirst()
        .map(location -> input(written, location));
  }

  private static RequestInput input(WrittenSoFar written, Location location) {
    boolean windows = isGiven(written.windowStart()) && isGiven(written.windowEnd());
    return new RequestInput(
        null,
        written.serviceType(),
        null,
        written.priority(),
        location.customerNumber(),
        location.number(),
        null,
        null,
        null,
        null,
        null,
        null,
        windows
            ? List.of(new RequestInput.WindowInput(written.windowStart(), written.windowEnd()))
            : List.of(),
        null);
  }

  private static String writer() {
    return "portal-" + Visitor.sight().account().id();
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
