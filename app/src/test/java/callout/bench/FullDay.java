package callout.bench;

import callout.customers.Area;
import callout.customers.Customers;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An area of its own in which 50 people work from 8 to 16 on one day, each near home. */
final class FullDay {

  static final String AREA = "bench-day";
  static final int TECHNICIANS = 50;
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final GeoPoint CENTRE = new GeoPoint(36.75, -119.77);
  private static final Duration SHIFT = Duration.ofHours(8);
  private static final Duration WORK = Duration.ofMinutes(30);
  private static final int WAY_SECONDS = 600;

  private final JdbcClient jdbc;
  private final Visits visits;
  private final Random random = new Random(5);
  private final LocalDate day;
  private int planned;

  FullDay(JdbcClient jdbc, Visits visits, LocalDate today) {
    this.jdbc = jdbc;
    this.visits = visits;
    this.day = today.plusDays(1);
  }

  LocalDate day() {
    return day;
  }

  /** Everybody has the same share of the visits, evenly over the day. */
  void plan(Customers customers, Workforce workforce, int wanted) {
    customers.add(new Area(AREA, "Bench", CENTRE, ZONE));
    for (int i = 0; i < TECHNICIANS; i++) {
      GeoPoint home = near(CENTRE, 0.15);
      var technician =
          new Technician("day-" + i, "Technician " + i, null, home, AREA, Set.of("general"));
      workforce.add(technician);
      workforce.add(
          new WeeklyShift(
              technician.username(), day.getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(16, 0)));
      int share = (int) ((long) wanted * (i + 1) / TECHNICIANS) - planned;
      for (int n = 0; n < share; n++) {
        Instant start =
            day.atTime(8, 0).atZone(ZONE).toInstant().plus(SHIFT.dividedBy(share).multipliedBy(n));
        keep(technician, near(home, 0.02), start.plusSeconds(WAY_SECONDS));
        planned++;
      }
    }
  }

  private GeoPoint near(GeoPoint point, double degrees) {
    return new GeoPoint(
        point.latitude() + (random.nextDouble() * 2 - 1) * degrees,
        point.longitude() + (random.nextDouble() * 2 - 1) * degrees);
  }

  private void keep(Technician technician, GeoPoint place, Instant start) {
    VisitId visit = VisitId.next();
    visits.request(demand(visit, place));
    jdbc.sql("update planning_visit set state = 'planned' where id = ?")
        .param(visit.value())
        .update();
    jdbc.sql("insert into planning_stop values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            visit.value(),
            technician.username(),
            Timestamp.from(start),
            Timestamp.from(start.plus(WORK)),
            Timestamp.from(start.minusSeconds(1800)),
            Timestamp.from(start.plusSeconds(1800)),
            WAY_SECONDS)
        .update();
  }

  private VisitDemand demand(VisitId visit, GeoPoint place) {
    return new VisitDemand(
        visit,
        CaseNumber.ofSequence(800_000 + planned),
        new OrderId(UUID.randomUUID()),
        AREA,
        ZONE,
        place,
        WORK,
        Set.of("general"),
        List.of(),
        Priority.NORMAL,
        null,
        "Invented repair " + planned,
        null,
        VisitNeeds.NONE);
  }
}
