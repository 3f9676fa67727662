package callout.bench;

import callout.customers.Area;
import callout.customers.Customers;
import callout.journey.RouteChecker.Place;
import callout.journey.RouteChecker.Span;
import callout.journey.RouteChecker.Worker;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.planning.VisitNeeds;
import callout.planning.Visits;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.VisitId;
import callout.workforce.Technician;
import callout.workforce.WeeklyShift;
import callout.workforce.Workforce;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An area of its own with people who work every day, 8 to 16, and visits planned here and there.
 */
final class InventedPlan {

  static final String AREA = "bench";
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  static final int DAYS = 10;
  private static final int TECHNICIANS = 50;
  private static final GeoPoint CENTRE = new GeoPoint(36.75, -119.77);
  private static final double HALF_WIDTH_DEGREES = 0.15;
  private static final Duration WORK = Duration.ofMinutes(30);
  private static final long GRID_SECONDS = 300;

  private final JdbcClient jdbc;
  private final Visits visits;
  private final TravelTimes ways;
  private final Random random = new Random(7);
  private final List<Technician> technicians = new ArrayList<>();
  private final LocalDate today;
  private int planned;

  InventedPlan(JdbcClient jdbc, Visits visits, TravelTimes ways, LocalDate today) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.ways = ways;
    this.today = today;
  }

  void hire(Customers customers, Workforce workforce) {
    customers.add(new Area(AREA, "Bench", CENTRE, ZONE));
    for (int i = 0; i < TECHNICIANS; i++) {
      var technician =
          new Technician(
              "bench-" + i,
              "Bench " + i,
              null,
              anywhere(),
              AREA,
              Set.of("general", i % 2 == 0 ? "plumbing" : "electrical"));
      workforce.add(technician);
      for (DayOfWeek day : DayOfWeek.values()) {
        workforce.add(
            new WeeklyShift(technician.username(), day, LocalTime.of(8, 0), LocalTime.of(16, 0)));
      }
      technicians.add(technician);
    }
  }

  /** Plans so many visits, spread over all days; answers how many found a place. */
  int plan(int wanted) {
    int turns = TECHNICIANS * DAYS;
    for (int turn = 0; turn < turns; turn++) {
      int until = (int) ((long) wanted * (turn + 1) / turns);
      fill(
          technicians.get(turn % TECHNICIANS), today.plusDays(turn / TECHNICIANS), until - planned);
    }
    return planned;
  }

  /** One visit after the other, with some idle time before each. */
  private void fill(Technician technician, LocalDate day, int count) {
    GeoPoint at = technician.home();
    Instant free = time(day, 8);
    long idle = Duration.ofHours(8).toSeconds() / (count + 1) / 2;
    for (int i = 0; i < count; i++) {
      GeoPoint place = anywhere();
      long earliest =
          free.getEpochSecond() + random.nextLong(idle) + ways.between(at, place).seconds();
      Instant start = Instant.ofEpochSecond(-Math.floorDiv(-earliest, GRID_SECONDS) * GRID_SECONDS);
      Instant home = start.plus(WORK).plusSeconds(ways.between(place, technician.home()).seconds());
      if (home.isAfter(time(day, 16))) {
        return;
      }
      keep(technician, place, start);
      planned++;
      at = place;
      free = start.plus(WORK);
    }
  }

  private void keep(Technician technician, GeoPoint place, Instant start) {
    VisitDemand visit = demand(place, WORK, Set.of("general"));
    visits.request(visit);
    jdbc.sql("update planning_visit set state = 'planned' where id = ?")
        .param(visit.visit().value())
        .update();
    jdbc.sql("insert into planning_stop values (?, ?, ?, ?, ?, ?, 0)")
        .params(
            visit.visit().value(),
            technician.username(),
            Timestamp.from(start),
            Timestamp.from(start.plus(WORK)),
            Timestamp.from(start.minusSeconds(1800)),
            Timestamp.from(start.plusSeconds(1800)))
        .update();
  }

  private VisitDemand demand(GeoPoint place, Duration work, Set<String> skills) {
    return new VisitDemand(
        VisitId.next(),
        CaseNumber.ofSequence(900_000 + planned),
        new OrderId(UUID.randomUUID()),
        AREA,
        ZONE,
        place,
        work,
        skills,
        List.of(),
        Priority.NORMAL,
        null,
        "Invented",
        null,
        VisitNeeds.NONE);
  }

  GeoPoint anywhere() {
    return new GeoPoint(
        CENTRE.latitude() + (random.nextDouble() * 2 - 1) * HALF_WIDTH_DEGREES,
        CENTRE.longitude() + (random.nextDouble() * 2 - 1) * HALF_WIDTH_DEGREES);
  }

  /** Everybody as the checker knows them: their shifts are written out here once more. */
  List<Worker> workers() {
    return technicians.stream()
        .map(
            technician -> {
              List<Span> shifts = new ArrayList<>();
              for (int day = 0; day < DAYS; day++) {
                LocalDate date = today.plusDays(day);
                shifts.add(new Span(time(date, 8), time(date, 16)));
              }
              return new Worker(
                  technician.username(), place(technician.home()), technician.skills(), shifts);
            })
        .toList();
  }

  static Place place(GeoPoint point) {
    return new Place(point.latitude(), point.longitude());
  }

  private static Instant time(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant();
  }
}
