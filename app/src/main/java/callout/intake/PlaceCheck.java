package callout.intake;

import callout.customers.Area;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.GeoPoint;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a request is about: a location of the customer, coordinates, or an address. */
@Component
class PlaceCheck {

  private final Customers customers;

  PlaceCheck(Customers customers) {
    this.customers = customers;
  }

  RequestPlace check(FieldReader checks, RequestInput input, String customerNumber) {
    Location location = location(checks, input.locationNumber(), customerNumber);
    GeoPoint point = point(checks, input.latitude(), input.longitude());
    if (point == null && location != null) {
      point = location.point();
    }
    if (location == null
        && input.latitude() == null
        && input.longitude() == null
        && isBlank(input.address())
        && isBlank(input.locationNumber())) {
      checks.refuse(
          "locationNumber",
          "place-required",
          "Name the place: a location number, coordinates or an address.");
    }
    Optional<Area> area = point == null ? Optional.empty() : customers.nearestArea(point);
    return new RequestPlace(
        location,
        point,
        location != null ? location.areaCode() : area.map(Area::code).orElse(null),
        location != null ? location.zone() : area.map(Area::zone).orElseGet(this::homeZone));
  }

  /** Where nothing tells the place yet, times are read where the company works. */
  private ZoneId homeZone() {
    return customers.areas().stream().findFirst().map(Area::zone).orElse(ZoneOffset.UTC);
  }

  private @Nullable Location location(
      FieldReader checks, @Nullable String number, String customerNumber) {
    String asked = checks.text("locationNumber", number, 40);
    if (asked == null) {
      return null;
    }
    Optional<Location> location =
        customers.location(asked).filter(found -> found.customerNumber().equals(customerNumber));
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

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
