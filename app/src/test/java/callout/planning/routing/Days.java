package callout.planning.routing;

import callout.planning.PlanningSettings;
import callout.planning.TravelEstimate;
import callout.planning.TravelTimes;
import callout.planning.VisitDemand;
import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.OrderId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import callout.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Made-up days to plan: one Monday, and people and visits around a town. */
public final class Days {

  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final GeoPoint TOWN = new GeoPoint(34.05, -118.25);
  public static final double KMH = 40;
  public static final double DETOUR = 1.3;

  private static final AtomicInteger CASES = new AtomicInteger();

  private Days() {}

  public static PlanningSettings settings() {
    return new PlanningSettings(
        KMH, DETOUR, Duration.ofMinutes(30), Duration.ofMillis(500), 1, Duration.ofMillis(50));
  }

  public static TravelTimes travelTimes() {
    return new TravelEstimate(settings());
  }

  /** A local time on Monday. */
  public static Instant at(int hour, int minute) {
    return MONDAY.atTime(hour, minute).atZone(ZONE).toInstant();
  }

  public static TimeWindow window(int fromHour, int toHour) {
    return new TimeWindow(at(fromHour, 0), at(toHour, 0));
  }

  /** A place so many kilometres north and east of the town. */
  public static GeoPoint place(double northKm, double eastKm) {
    return new GeoPoint(
        TOWN.latitude() + northKm / 111.2,
        TOWN.longitude() + eastKm / (111.2 * Math.cos(Math.toRadians(TOWN.latitude()))));
  }

  public static CrewMember member(String name, GeoPoint home, String... skills) {
    return new CrewMember(name, name.toUpperCase(Locale.ROOT), "west", home, Set.of(skills));
  }

  public static WorkShift shift(CrewMember member, int fromHour, int toHour) {
    TimeWindow window = window(fromHour, toHour);
    return new WorkShift(member.username(), MONDAY, window, window.start());
  }

  public static VisitDemand visit(
      String title, GeoPoint place, int minutes, Set<String> skills, List<TimeWindow> windows) {
    return visit(title, place, minutes, skills, windows, Priority.NORMAL, null);
  }

  public static VisitDemand visit(
      String title,
      GeoPoint place,
      int minutes,
      Set<String> skills,
      List<TimeWindow> windows,
      Priority priority,
      @Nullable Instant dueBy) {
    return new VisitDemand(
        VisitId.next(),
        CaseNumber.ofSequence(CASES.incrementAndGet()),
        OrderId.of(UUID.randomUUID().toString()),
        "west",
        ZONE,
        place,
        Duration.ofMinutes(minutes),
        skills,
        windows,
        priority,
        dueBy,
        title,
        null);
  }

  public static RouteProblem problem(
      List<CrewMember> crew,
      List<WorkShift> shifts,
      List<VisitDemand> visits,
      List<FixedStop> fixed) {
    return new RouteProblem(MONDAY, MONDAY, crew, shifts, visits, fixed);
  }

  public static FixedStop fixed(
      CrewMember member, String title, GeoPoint place, Instant start, int minutes) {
    return new FixedStop(
        VisitId.next(),
        CaseNumber.ofSequence(CASES.incrementAndGet()),
        title,
        ZONE,
        member.username(),
        place,
        start,
        start.plus(Duration.ofMinutes(minutes)));
  }
}
