package callout.integration;

import callout.intake.OfferedSlots;
import callout.planning.HeldSlot;
import callout.planning.SlotOffer;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What the API says about times. */
final class SlotAnswers {

  private SlotAnswers() {}

  /**
   * @param zone the site's
   * @param slots the one that suits the routes best first
   */
  record Slots(String zone, List<Slot> slots) {

    static Slots of(OfferedSlots offered) {
      return new Slots(
          offered.zone().getId(),
          offered.slots().stream().map(offer -> Slot.of(offer, offered.zone())).toList());
    }
  }

  /**
   * @param start names the slot when it is chosen
   * @param arrivalFrom what would be promised, to {@code arrivalTo}
   */
  record Slot(LocalDate day, Instant start, Instant arrivalFrom, Instant arrivalTo) {

    static Slot of(SlotOffer offer, ZoneId zone) {
      TimeWindow window = offer.window();
      return new Slot(
          LocalDate.ofInstant(offer.start(), zone), offer.start(), window.start(), window.end());
    }
  }

  /**
   * @param id to be sent with the request as {@code slotHold}
   */
  record Hold(
      UUID id,
      String zone,
      Instant start,
      Instant arrivalFrom,
      Instant arrivalTo,
      Instant heldUntil) {

    static Hold of(HeldSlot held) {
      return new Hold(
          held.id().value(),
          held.zone().getId(),
          held.start(),
          held.window().start(),
          held.window().end(),
          held.until());
    }
  }
}
