package callout.bench;

import callout.customers.Customer;
import callout.customers.Customers;
import callout.customers.Location;
import callout.shared.GeoPoint;
import callout.workforce.Shift;
import callout.workforce.Technician;
import callout.workforce.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Places, people and times for as many visits as are asked for, so that no solver is needed: three
 * visits a shift, day after day, each technician at the customers nearest to home.
 */
final class Slots {

  private static final int NEAREST = 3;
  private static final Duration AFTER_SHIFT_START = Duration.ofHours(1);
  private static final Duration APART = Duration.ofHours(2);
  private static final int VISITS_A_SHIFT = 3;

  /** Types that go to review, and the skill the tables ask for. */
  private static final Map<String, String> SKILL_BY_TYPE =
      Map.of(
          "repair",
          "electrical",
          "site-visit",
          "general",
          "support",
          "general",
          "pickup",
          "hauling");

  private final Queue<Slot> free = new ConcurrentLinkedQueue<>();

  Slots(Customers customers, Workforce workforce, Clock clock, int wanted) {
    List<Location> locations =
        customers.search("", 1000).stream()
            .map(Customer::number)
            .flatMap(number -> customers.locationsOf(number).stream())
            .filter(location -> location.point() != null)
            .toList();
    Map<String, Technician> technicians =
        workforce.technicians().stream()
            .collect(Collectors.toMap(Technician::username, Function.identity()));
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    while (free.size() < wanted) {
      List<Shift> shifts = workforce.shifts(day, 1, null);
      for (int visit = 0; visit < VISITS_A_SHIFT; visit++) {
        for (Shift shift : shifts) { // neighbours in the queue belong to different people
          add(shift, visit, technicians.get(shift.technician()), locations);
        }
      }
      day = day.plusDays(1);
    }
  }

  private void add(Shift shift, int visit, Technician technician, List<Location> locations) {
    List<Location> near =
        locations.stream()
            .filter(location -> location.areaCode().equals(technician.areaCode()))
            .sorted(Comparator.comparingDouble(location -> metres(technician, location)))
            .limit(NEAREST)
            .toList();
    List<String> types = new ArrayList<>(new java.util.TreeMap<>(SKILL_BY_TYPE).keySet());
    types.removeIf(type -> !technician.skills().contains(SKILL_BY_TYPE.get(type)));
    int n = shift.day().getDayOfYear() + visit;
    free.add(
        new Slot(
            near.get(shift.day().getDayOfYear() % near.size()),
            types.get(n % types.size()),
            technician.username(),
            shift.window().start().plus(AFTER_SHIFT_START).plus(APART.multipliedBy(visit))));
  }

  private static double metres(Technician technician, Location location) {
    GeoPoint point = Objects.requireNonNull(location.point());
    return technician.home().distanceMetres(point);
  }

  Slot next() {
    return Objects.requireNonNull(free.poll(), "More visits are asked for than were prepared.");
  }
}
