package callout.intake;

import callout.catalogue.ServiceType;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.planning.SlotGone;
import callout.shared.HoldId;
import callout.shared.Language;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a request against its form, the catalogue and the customer before anything starts. */
@Component
class RequestChecks {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Customers customers;
  private final ServiceTypeCheck types;
  private final PlaceCheck places;
  private final WindowsCheck wishes;
  private final Clock clock;

  RequestChecks(
      Customers customers,
      ServiceTypeCheck types,
      PlaceCheck places,
      WindowsCheck wishes,
      Clock clock) {
    this.customers = customers;
    this.types = types;
    this.places = places;
    this.wishes = wishes;
    this.clock = clock;
  }

  CheckedRequest check(RequestInput input) {
    var checks = new FieldReader();
    String externalId = checks.required("externalId", input.externalId(), 100);
    String description = checks.text("description", input.description(), 4000);
    String address = checks.text("address", input.address(), 300);
    String contactName = checks.text("contactName", input.contactName(), 200);
    String contactPhone = checks.phone("contactPhone", input.contactPhone());
    String contactEmail = checks.email("contactEmail", input.contactEmail());
    Priority priority = checks.priority("priority", input.priority());
    Customer customer = customer(checks, input.customerNumber());
    ServiceType type = types.check(checks, input.serviceType());
    RequestPlace place = places.check(checks, input, customer.number());
    List<TimeWindow> windows = wishes.check(checks, input.preferredWindows(), place.zone());
    Instant submittedAt = submittedAt(checks, input.submittedAt(), place.zone());
    HoldId hold = hold(checks, input.slotHold());
    checks.throwIfAny();
    return new CheckedRequest(
        externalId,
        customer,
        type.code(),
        type.name(customer.language()),
        description == null ? "" : description,
        priority,
        place.location() == null ? null : place.location().number(),
        address == null && place.location() != null ? place.location().address() : address,
        place.point(),
        place.areaCode(),
        place.zone(),
        contactName,
        contactPhone,
        contactEmail,
        windows,
        submittedAt,
        hold);
  }

  private Customer customer(FieldReader checks, @Nullable String number) {
    String asked = checks.required("customerNumber", number, 40);
    Optional<Customer> customer = asked.isEmpty() ? Optional.empty() : customers.customer(asked);
    if (customer.isEmpty() && !asked.isEmpty()) {
      checks.refuse("customerNumber", "unknown", "There is no customer '%s'.".formatted(asked));
    }
    return customer.orElseGet(() -> new Customer("unknown", "unknown", Language.EN));
  }

  private static @Nullable HoldId hold(FieldReader checks, @Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    try {
      return HoldId.of(id.strip());
    } catch (IllegalArgumentException noId) {
      checks.refuse("slotHold", "slot-gone", SlotGone.SENTENCE);
      return null;
    }
  }

  private @Nullable Instant submittedAt(FieldReader checks, @Nullable String text, ZoneId zone) {
    Optional<Instant> submitted = checks.instant("submittedAt", text, zone);
    if (submitted.isPresent() && submitted.get().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
      checks.refuse(
          "submittedAt", "future", "A request cannot have been submitted later than now.");
    }
    return submitted.orElse(null);
  }
}
