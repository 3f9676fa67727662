package callout.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import callout.RealPostgres;
import callout.customers.Area;
import callout.customers.Customers;
import callout.journal.Journal;
import callout.shared.GeoPoint;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = RealPostgres.class)
@Import({Customers.class, Workforce.class})
@Transactional
class WorkforceModuleTest {

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final GeoPoint HOME = new GeoPoint(34.2, -118.45);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate CLOCK_FORWARD = LocalDate.of(2026, 3, 8);
  private static final LocalDate CLOCK_BACK = LocalDate.of(2026, 11, 1);
  private static final Technician ANA =
      new Technician("ana", "Ana", "555-0101", HOME, "north", Set.of("electrical", "general"));
  private static final Technician BEN = new Technician("ben", "Ben", null, HOME, "south", Set.of());

  @Autowired private Customers customers;
  @Autowired private Workforce workforce;
  @MockitoBean private Journal journal;

  @BeforeEach
  void fill() {
    customers.add(new Area("north", "North", HOME, ZONE));
    customers.add(new Area("south", "South", HOME, ZONE));
    workforce.add(ANA);
    workforce.add(BEN);
  }

  @Test
  void keepsTechniciansWithTheirSkills() {
    assertThat(workforce.technicians()).containsExactly(ANA, BEN);
    assertThat(workforce.technician("ana")).contains(ANA);
    assertThat(workforce.technician("eve")).isEmpty();
  }

  @Test
  void repeatsTheWeeklyPatternInLocalTime() {
    works("ana", DayOfWeek.MONDAY, 7, 15);
    works("ben", DayOfWeek.MONDAY, 9, 17);
    works("ben", DayOfWeek.TUESDAY, 9, 17);

    assertThat(workforce.shifts(MONDAY, 8, null))
        .containsExactly(
            shift("ana", "2026-03-02T15:00:00Z", "2026-03-02T23:00:00Z", MONDAY),
            shift("ben", "2026-03-02T17:00:00Z", "2026-03-03T01:00:00Z", MONDAY),
            shift("ben", "2026-03-03T17:00:00Z", "2026-03-04T01:00:00Z", MONDAY.plusDays(1)),
            // after the clock change the same local hours are an hour earlier
            shift("ana", "2026-03-09T14:00:00Z", "2026-03-09T22:00:00Z", MONDAY.plusDays(7)),
            shift("ben", "2026-03-09T16:00:00Z", "2026-03-10T00:00:00Z", MONDAY.plusDays(7)));
    assertThat(workforce.shifts(MONDAY, 1, "north"))
        .extracting(Shift::technician)
        .containsOnly("ana");
    assertThat(workforce.shifts(MONDAY, 0, null)).isEmpty();
  }

  @Test
  void endsTheOvertimeOfAMorningWhereTheAfternoonBegins() {
    works("ana", DayOfWeek.MONDAY, 7, 11);
    works("ana", DayOfWeek.MONDAY, 12, 16);
    works("ben", DayOfWeek.MONDAY, 11, 15);
    workforce.grantOvertime("ana", MONDAY, 90, "dora");

    assertThat(workforce.shifts(MONDAY, 8, "north"))
        .extracting(Shift::overtime)
        .containsExactly(Duration.ofHours(1), Duration.ofMinutes(90), Duration.ZERO, Duration.ZERO);
  }

  @Test
  void isAnHourShorterOrLongerInTheNightOfTheClockChange() {
    works("ana", DayOfWeek.SATURDAY, 22, 6);

    assertThat(workforce.shifts(CLOCK_FORWARD.minusDays(1), 1, null))
        .containsExactly(
            shift(
                "ana", "2026-03-08T06:00:00Z", "2026-03-08T13:00:00Z", CLOCK_FORWARD.minusDays(1)));
    assertThat(workforce.shifts(CLOCK_BACK.minusDays(1), 1, null).get(0).window().length())
        .isEqualTo(Duration.ofHours(9));
  }

  @Test
  void leavesOutAShiftThatTheClockChangeSwallows() {
    works("ana", DayOfWeek.SUNDAY, 2, 3);

    assertThat(workforce.shifts(CLOCK_FORWARD, 1, null)).isEmpty();
    assertThat(workforce.shifts(CLOCK_FORWARD.plusDays(7), 1, null)).hasSize(1);
  }

  @Test
  void losesASkillWhileItsOnlyHolderIsAbsent() {
    works("ana", DayOfWeek.MONDAY, 7, 15);
    works("ben", DayOfWeek.MONDAY, 7, 15);
    assertThat(workforce.skillAvailable("electrical", null, MONDAY, 7)).isTrue();
    assertThat(workforce.skillAvailable("electrical", "north", MONDAY, 1)).isTrue();
    assertThat(workforce.skillAvailable("electrical", "south", MONDAY, 7)).isFalse();
    assertThat(workforce.skillAvailable("electrical", null, MONDAY.plusDays(1), 6)).isFalse();

    workforce.reportAbsence("ana", MONDAY.minusDays(3), MONDAY, "ill");

    assertThat(workforce.skillAvailable("electrical", null, MONDAY, 7)).isFalse();
    assertThat(workforce.skillAvailable("electrical", null, MONDAY, 8)).isTrue();
    assertThat(workforce.shifts(MONDAY, 1, null)).extracting(Shift::technician).containsOnly("ben");
  }

  @Test
  void limitsStaffToAreasAndLiftsTheLimit() {
    assertThat(workforce.areasOf("dora")).isEmpty();
    workforce.limitToAreas("dora", Set.of("north"));
    assertThat(workforce.areasOf("dora")).containsExactly("north");
    workforce.limitToAreas("dora", Set.of());
    assertThat(workforce.areasOf("dora")).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    works("ana", DayOfWeek.MONDAY, 7, 15);

    refused("username: There", () -> workforce.add(ANA));
    refused("startsAt", () -> works("ana", DayOfWeek.MONDAY, 7, 9));
    refused("endsAt", () -> works("ana", DayOfWeek.FRIDAY, 7, 7));
    refused("areas", () -> workforce.limitToAreas("dora", Set.of("west")));
    refused("to", () -> workforce.reportAbsence("ana", MONDAY, MONDAY.minusDays(1), "ill"));
    refused(
        "areaCode",
        () -> workforce.add(new Technician("eve", "Eve", null, HOME, "west", Set.of())));
    refused(
        "skills",
        () -> workforce.add(new Technician("eve", "Eve", null, HOME, "north", Set.of("a b"))));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> workforce.reportAbsence("eve", MONDAY, MONDAY, "ill"));
  }

  private void works(String technician, DayOfWeek day, int from, int to) {
    workforce.add(new WeeklyShift(technician, day, LocalTime.of(from, 0), LocalTime.of(to, 0)));
  }

  private static Shift shift(String technician, String start, String end, LocalDate day) {
    return new Shift(
        technician,
        day,
        new TimeWindow(Instant.parse(start), Instant.parse(end)),
        null,
        Duration.ZERO);
  }

  private static void refused(String message, Runnable call) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(call::run)
        .withMessageStartingWith(message);
  }
}
