package callout.integration;

import callout.access.ApiKey;
import callout.intake.RequestInput;
import callout.intake.RequestSlots;
import callout.planning.HeldSlot;
import callout.planning.SlotHolds;
import callout.shared.FieldChecks;
import callout.shared.HoldId;
import callout.shared.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Times for requests that are being written, over the API. */
@RestController
@RequestMapping("/api/v1/slots")
@Tag(name = "Slots")
@SecurityRequirement(name = "apiKey")
class SlotsApi {

  private static final int LONGEST_WRITER = 100;

  private final RequestSlots slots;
  private final SlotHolds holds;

  SlotsApi(RequestSlots slots, SlotHolds holds) {
    this.slots = slots;
    this.holds = holds;
  }

  @Operation(
      summary = "When somebody could come",
      description = "Needs a service type, and a location number or coordinates.")
  @GetMapping
  SlotAnswers.Slots offers(@Parameter(hidden = true) ApiCaller caller, SlotWritten written) {
    try {
      return SlotAnswers.Slots.of(
          slots.offers(RequestSubmission.forCustomerOf(caller.key(), written.asRequest())));
    } catch (InvalidInput refused) {
      throw SlotWritten.inItsNames(refused);
    }
  }

  @Operation(
      summary = "Hold a slot",
      description =
          "Kept free for some minutes; what the same writer held before is given back. 409 if"
              + " nobody can come then any more, or as many are held with this key as may be.")
  @PostMapping("/holds")
  ResponseEntity<SlotAnswers.Hold> hold(
      @Parameter(hidden = true) ApiCaller caller, @RequestBody SlotChoice choice) {
    RequestInput written = choice.request();
    new FieldChecks()
        .that(written != null, "request", "required", "Say what is asked for, and where.")
        .required("writer", choice.writer(), LONGEST_WRITER)
        .done();
    HeldSlot held =
        slots.hold(
            writer(caller.key(), Objects.requireNonNull(choice.writer())),
            RequestSubmission.forCustomerOf(caller.key(), Objects.requireNonNull(written)),
            start(choice.start()));
    return ResponseEntity.created(URI.create("/api/v1/slots/holds/" + held.id()))
        .body(SlotAnswers.Hold.of(held));
  }

  @Operation(summary = "Give a slot back", description = "Twice is harmless.")
  @DeleteMapping("/holds/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@Parameter(hidden = true) ApiCaller caller, @PathVariable UUID id) {
    var hold = new HoldId(id);
    holds
        .find(hold)
        .filter(held -> held.holder().startsWith(writer(caller.key(), "")))
        .ifPresent(held -> holds.giveBack(hold));
  }

  private static String writer(ApiKey key, String name) {
    return "api-%s/%s".formatted(key.id(), name.strip());
  }

  private static Instant start(@Nullable String text) {
    try {
      return OffsetDateTime.parse(text == null ? "" : text.strip()).toInstant();
    } catch (DateTimeException noTime) {
      throw InvalidInput.at(
          "start", "no-time", "Send the start of an offered slot, as it was told.");
    }
  }
}
