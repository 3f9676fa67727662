package callout.intake;

import callout.catalogue.ServiceType;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.planning.SlotOffers;
import callout.planning.SlotWish;
import callout.rules.Decision;
import callout.rules.Decisions;
import callout.shared.InvalidInput;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Times for a request while it is written. Of what is written only the service type, the priority,
 * the place and the wished windows count; the rest may still be missing.
 */
@Service
public class RequestSlots {

  private final ServiceTypeCheck types;
  private final PlaceCheck places;
  private final WindowsCheck wishes;
  private final Decisions decisions;
  private final SlotOffers offers;
  private final SlotHolds holds;

  RequestSlots(
      ServiceTypeCheck types,
      PlaceCheck places,
      WindowsCheck wishes,
      Decisions decisions,
      SlotOffers offers,
      SlotHolds holds) {
    this.types = types;
    this.places = places;
    this.wishes = wishes;
    this.decisions = decisions;
    this.offers = offers;
    this.holds = holds;
  }

  /**
   * @throws InvalidInput naming what has to be known first
   */
  public OfferedSlots offers(RequestInput written) {
    SlotWish wish = wish(written);
    return new OfferedSlots(wish.zone(), offers.of(wish));
  }

  /**
   * As {@link #offers(RequestInput)}; what the writer holds now is free to them.
   *
   * @throws InvalidInput naming what has to be known first
   */
  public OfferedSlots offers(RequestInput written, String writer) {
    SlotWish wish = wish(written);
    return new OfferedSlots(wish.zone(), offers.of(wish, writer));
  }

  /**
   * Keeps the offered time free for some minutes, and gives back what the same writer held before.
   *
   * @param writer one time at most is held for each
   * @param start of the offer
   * @throws InvalidInput naming what has to be known first
   * @throws callout.planning.SlotTaken if nobody can come then any more
   */
  public HeldSlot hold(String writer, RequestInput written, Instant start) {
    return holds.hold(writer, wish(written), start);
  }

  /** Whether the time is held for work as long as this, at this place. */
  public boolean fits(HeldSlot held, RequestInput written) {
    try {
      SlotWish wish = wish(written);
      return wish.place().equals(held.place())
          && wish.work().equals(Duration.between(held.start(), held.end()));
    } catch (InvalidInput unclear) {
      return unclear.problems().stream().allMatch(p -> p.field().startsWith("preferredWindows"));
    }
  }

  private SlotWish wish(RequestInput written) {
    var checks = new FieldReader();
    String customer = checks.required("customerNumber", written.customerNumber(), 40);
    ServiceType type = types.check(checks, written.serviceType());
    RequestPlace place = places.check(checks, written, customer);
    List<TimeWindow> windows = wishes.check(checks, written.preferredWindows(), place.zone());
    Priority priority = checks.priority("priority", written.priority());
    checks.throwIfAny();
    if (place.point() == null || place.areaCode() == null) {
      throw InvalidInput.at(
          "locationNumber", "place-unknown", "Times are known only once it is known where.");
    }
    Decision profile =
        decisions.tryOut(
            "service-profile",
            Map.of("serviceType", type.code(), "requestedPriority", priority.code()));
    return new SlotWish(
        place.areaCode(),
        place.zone(),
        place.point(),
        Duration.ofMinutes(profile.number("durationMinutes")),
        Set.of(profile.text("skill")),
        windows);
  }
}
