package callout.workflow.web;

import callout.customers.Area;
import callout.customers.Customers;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time that people of an area live by. */
@Component
public class SiteZones {

  private final Customers customers;

  SiteZones(Customers customers) {
    this.customers = customers;
  }

  /** The zone of the area; of the first area where none is given, for most have but one zone. */
  public ZoneId of(@Nullable String areaCode) {
    List<Area> areas = customers.areas();
    return areas.stream()
        .filter(area -> area.code().equals(areaCode))
        .findFirst()
        .or(() -> areas.stream().findFirst())
        .map(Area::zone)
        .orElse(ZoneOffset.UTC);
  }

  /** The area's name; empty if there is no such area. */
  public Optional<String> nameOf(@Nullable String areaCode) {
    return customers.areas().stream()
        .filter(area -> area.code().equals(areaCode))
        .findFirst()
        .map(Area::name);
  }
}
