package callout.demo;

import callout.catalogue.Catalogue;
import callout.customers.Area;
import callout.customers.Contact;
import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.customers.Terms;
import callout.demo.CompanyData.CatalogueData;
import callout.demo.CompanyData.CustomerData;
import callout.demo.CompanyData.LocationData;
import callout.demo.CompanyData.PauseData;
import callout.demo.CompanyData.TechnicianData;
import callout.shared.GeoPoint;
import callout.shared.Ids;
import callout.workforce.Technician;
import callout.workforce.WeeklyBreak;
import callout.workforce.WeeklyShift;
import callout.workforce.Workforce;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the invented company through the rooms' doors, in the caller's transaction. */
@Component
class CompanyBooks {

  private final Customers customers;
  private final Workforce workforce;
  private final Catalogue catalogue;

  CompanyBooks(Customers customers, Workforce workforce, Catalogue catalogue) {
    this.customers = customers;
    this.workforce = workforce;
    this.catalogue = catalogue;
  }

  boolean areEmpty() {
    return customers.search("", 1).isEmpty();
  }

  void enter(CompanyData company) {
    Map<String, ZoneId> zones = new HashMap<>();
    company
        .areas()
        .forEach(
            area -> {
              var centre = new GeoPoint(area.latitude(), area.longitude());
              customers.add(new Area(area.code(), area.name(), centre, area.zone()));
              zones.put(area.code(), area.zone());
            });
    company.customers().forEach(customer -> enter(customer, zones));
    enter(company.catalogue());
    company.technicians().forEach(this::enter);
  }

  private void enter(CustomerData customer, Map<String, ZoneId> zones) {
    String number = customer.number();
    Terms terms = Objects.requireNonNullElse(customer.terms(), Terms.STANDARD);
    customers.add(new Customer(number, customer.name(), customer.language(), terms));
    for (LocationData location : customer.locations()) {
      ZoneId zone = zones.get(location.area());
      if (zone == null) {
        throw new IllegalStateException(
            "%s lies in no area: %s.".formatted(location.number(), location.area()));
      }
      customers.add(
          new Location(
              location.number(),
              number,
              location.name(),
              location.address(),
              new GeoPoint(location.latitude(), location.longitude()),
              location.area(),
              zone,
              location.accessNotes(),
              location.parkingNotes()));
    }
    customer
        .contacts()
        .forEach(
            c ->
                customers.add(
                    new Contact(Ids.next(), number, c.location(), c.name(), c.phone(), c.email())));
  }

  private void enter(CatalogueData data) {
    data.parts().forEach(catalogue::add);
    data.serviceTypes().forEach(catalogue::add);
  }

  private void enter(TechnicianData data) {
    workforce.add(
        new Technician(
            data.username(),
            data.name(),
            data.phone(),
            new GeoPoint(data.latitude(), data.longitude()),
            data.area(),
            levels(data),
            new Technician.Day(
                null,
                null,
                Duration.ofMinutes(data.overtimeMinutes()),
                Duration.ZERO,
                data.parts())));
    data.days()
        .forEach(
            day ->
                workforce.add(
                    new WeeklyShift(data.username(), day, data.from(), data.to(), pause(data))));
  }

  private static Map<String, Integer> levels(TechnicianData data) {
    Map<String, Integer> levels = new HashMap<>();
    data.skills().forEach(skill -> levels.put(skill, 1));
    levels.putAll(Objects.requireNonNullElse(data.levels(), Map.of()));
    return levels;
  }

  private static @Nullable WeeklyBreak pause(TechnicianData data) {
    PauseData pause = data.pause();
    return pause == null
        ? null
        : new WeeklyBreak(Duration.ofMinutes(pause.minutes()), pause.from(), pause.to());
  }
}
