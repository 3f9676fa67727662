package callout.intake;

import callout.catalogue.Catalogue;
import callout.catalogue.ServiceType;
import callout.customers.Area;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.GeoPoint;
import callout.shared.Language;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a request against its form, the catalogue and the customer before anything starts. */
@Component
class RequestChecks {

  private static final int MOST_WINDOWS = 10;
  private static final Duration FARTHEST_WINDOW = Duration.ofDays(400);
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Customers customers;
  private final Catalogue catalogue;
  private final Clock clock;

  RequestChecks(Customers customers, Catalogue catalogue, Clock clock) {
    this.customers = customers;
    this.catalogue = catalogue;
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
    Priority priority = priority(checks, input.priority());
    Customer customer = customer(checks, input.customerNumber());
    ServiceType type = serviceType(checks, input.serviceType());
    Location location = location(checks, input.locationNumber(), customer);
    GeoPoint point = point(checks, input.latitude(), input.longitude());
    if (point == null && location != null) {
      point = location.point();
    }
    if (location == null
        && input.latitude() == null
        && input.longitude() == null
        && address == null
        && isBlank(input.locationNumber())) {
      checks.refuse(
          "locationNumber",
          "place-required",
          "Name the place: a location number, coordinates or an address.");
    }
    Optional<Area> area = point == null ? Optional.empty() : customers.nearestArea(point);
    String areaCode = location != null ? location.areaCode() : area.map(Area::code).orElse(null);
    ZoneId zone =
        location != null ? location.zone() : area.map(Area::zone).orElseGet(this::homeZone);
    List<TimeWindow> windows = windows(checks, input.preferredWindows(), zone);
    Instant submittedAt = submittedAt(checks, input.submittedAt(), zone);
    checks.throwIfAny();
    return new CheckedRequest(
        externalId,
        customer,
        type.code(),
        type.name(customer.language()),
        description == null ? "" : description,
        priority,
        location == null ? null : location.number(),
        address == null && location != null ? location.address() : address,
        point,
        areaCode,
        zone,
        contactName,
        contactPhone,
        contactEmail,
        windows,
        submittedAt);
  }

  /** Where nothing tells the place yet, times are read where the company works. */
  private ZoneId homeZone() {
    return customers.areas().stream().findFirst().map(Area::zone).orElse(ZoneOffset.UTC);
  }

  private static Priority priority(FieldReader checks, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return Priority.NORMAL;
    }
    Optional<Priority> priority = Priority.ofCode(code.strip());
    if (priority.isEmpty()) {
      checks.refuse("priority", "unknown", "Use one of low, normal, high, urgent.");
    }
    return priority.orElse(Priority.NORMAL);
  }

  private Customer customer(FieldReader checks, @Nullable String number) {
    String asked = checks.required("customerNumber", number, 40);
    Optional<Customer> customer = asked.isEmpty() ? Optional.empty() : customers.customer(asked);
    if (customer.isEmpty() && !asked.isEmpty()) {
      checks.refuse("customerNumber", "unknown", "There is no customer '%s'.".formatted(asked));
    }
    return customer.orElseGet(() -> new Customer("unknown", "unknown", Language.EN));
  }

  private ServiceType serviceType(FieldReader checks, @Nullable String code) {
    String asked = checks.required("serviceType", code, 60);
    Optional<ServiceType> type = asked.isEmpty() ? Optional.empty() : catalogue.serviceType(asked);
    if (type.isEmpty() && !asked.isEmpty()) {
      String known =
          String.join(", ", catalogue.serviceTypes().stream().map(ServiceType::code).toList());
      checks.refuse(
          "serviceType",
          "unknown",
          "There is no service type '%s'; use one of %s.".formatted(asked, known));
    }
    return type.orElseGet(() -> new ServiceType("unknown", "", "", false, null));
  }

  private @Nullable Location location(
      FieldReader checks, @Nullable String number, Customer customer) {
    String asked = checks.text("locationNumber", number, 40);
    if (asked == null) {
      return null;
    }
    Optional<Location> location =
        customers.location(asked).filter(found -> found.customerNumber().equals(customer.number()));
    if (location.isEmpty()) {
      // The same words for "does not exist" and "is somebody else's".
      checks.refuse(
          "locationNumber", "unknown", "This customer has no location '%s'.".formatted(asked));
    }
    return location.orElse(null);
  }

  private static @Nullable GeoPoint point(
      FieldReader checks, @Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      checks.refuse(
          latitude == null ? "latitude" : "longitude",
          "required",
          "Latitude and longitude go together.");
      return null;
    }
    boolean fits = true;
    if (!(latitude >= -90 && latitude <= 90)) {
      checks.refuse("latitude", "out-of-range", "Between -90 and 90 degrees.");
      fits = false;
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      checks.refuse("longitude", "out-of-range", "Between -180 and 180 degrees.");
      fits = false;
    }
    return fits ? new GeoPoint(latitude, longitude) : null;
  }

  private List<TimeWindow> windows(
      FieldReader checks, @Nullable List<RequestInput.@Nullable WindowInput> windows, ZoneId zone) {
    List<TimeWindow> checked = new ArrayList<>();
    if (windows == null) {
      return checked;
    }
    if (windows.size() > MOST_WINDOWS) {
      checks.refuse("preferredWindows", "too-many", "At most %d windows.".formatted(MOST_WINDOWS));
      return checked;
    }
    for (int i = 0; i < windows.size(); i++) {
      window(checks, "preferredWindows[%d]".formatted(i), windows.get(i), zone)
          .ifPresent(checked::add);
    }
    return checked;
  }

  private Optional<TimeWindow> window(
      FieldReader checks, String field, RequestInput.@Nullable WindowInput window, ZoneId zone) {
    if (window == null || isBlank(window.start()) || isBlank(window.end())) {
      checks.refuse(
          window == null || isBlank(window.start()) ? field + ".start" : field + ".end",
          "required",
          "A window needs a start and an end.");
      return Optional.empty();
    }
    Optional<Instant> start = checks.instant(field + ".start", window.start(), zone);
    Optional<Instant> end = checks.instant(field + ".end", window.end(), zone);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (!start.get().isBefore(end.get())) {
      checks.refuse(field + ".end", "reversed", "The end must be after the start.");
    } else if (!end.get().isAfter(now)) {
      checks.refuse(field + ".end", "past", "This window is over already.");
    } else if (start.get().isAfter(now.plus(FARTHEST_WINDOW))) {
      checks.refuse(field + ".start", "too-far", "A window may start up to 400 days ahead.");
    } else {
      return Optional.of(new TimeWindow(start.get(), end.get()));
    }
    return Optional.empty();
  }

  private @Nullable Instant submittedAt(FieldReader checks, @Nullable String text, ZoneId zone) {
    Optional<Instant> submitted = checks.instant("submittedAt", text, zone);
    if (submitted.isPresent() && submitted.get().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
      checks.refuse(
          "submittedAt", "future", "A request cannot have been submitted later than now.");
    }
    return submitted.orElse(null);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
