package callout.portal;

import callout.catalogue.Catalogue;
import callout.customers.Customers;
import callout.customers.Location;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.CustomerCase;
import callout.workflow.web.SiteZones;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes requests the way their customers read them. */
@Component
class RequestRows {

  private final Customers customers;
  private final Catalogue catalogue;
  private final Appointments appointments;
  private final SiteZones zones;
  private final Moments moments;
  private final Texts texts;

  RequestRows(
      Customers customers,
      Catalogue catalogue,
      Appointments appointments,
      SiteZones zones,
      Moments moments,
      Texts texts) {
    this.customers = customers;
    this.catalogue = catalogue;
    this.appointments = appointments;
    this.zones = zones;
    this.moments = moments;
    this.texts = texts;
  }

  RequestList.Row row(CustomerCase found) {
    return new RequestList.Row(
        found.caseNumber().value(),
        service(found),
        place(found),
        found.description(),
        status(found),
        found.statusAt() == null ? null : moments.past(found.statusAt(), zone(found)),
        found.endedAt() == null ? appointments.next(found.caseNumber()).orElse(null) : null,
        found.endedAt() != null);
  }

  String service(CustomerCase found) {
    return catalogue
        .serviceType(found.serviceType())
        .map(type -> type.name(texts.language()))
        .orElse(found.serviceType());
  }

  /** The words of the model; before the first of them, ours. */
  String status(CustomerCase found) {
    return Optional.ofNullable(found.status(texts.language()))
        .orElseGet(() -> texts.of("portal.status.none"));
  }

  @Nullable String place(CustomerCase found) {
    String place =
        Stream.of(location(found).map(Location::name).orElse(null), found.address())
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? null : place;
  }

  ZoneId zone(CustomerCase found) {
    return location(found).map(Location::zone).orElseGet(() -> zones.of(null));
  }

  private Optional<Location> location(CustomerCase found) {
    return Optional.ofNullable(found.locationNumber()).flatMap(customers::location);
  }
}
