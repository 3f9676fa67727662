package callout.workforce;

import callout.customers.Area;
import callout.customers.Customers;
import callout.journal.Journal;
import callout.shared.FieldChecks;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Technicians, what they can do and when they work, and the areas of the staff. */
@Component
public class Workforce {

  private static final String TECHNICIAN =
      """
      select t.*, array(
        select s.skill || ':' || s.level from workforce_skill s where s.technician = t.username)
        as skills
      from workforce_technician t
      """;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Roster roster;
  private final WorkforceRows rows;
  private final Journal journal;
  private final Clock clock;

  Workforce(JdbcClient jdbc, Customers customers, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.roster = new Roster(jdbc);
    this.rows = new WorkforceRows(jdbc);
    this.journal = journal;
    this.clock = clock;
  }

  /** All technicians by username. */
  public List<Technician> technicians() {
    return jdbc.sql(TECHNICIAN + " order by t.username").query(Rows::technician).list();
  }

  public Optional<Technician> technician(String username) {
    return jdbc.sql(TECHNICIAN + " where t.username = ?")
        .param(username)
        .query(Rows::technician)
        .optional();
  }

  /**
   * Who works when: the weekly pattern without the days of absence, as instants by the time zone of
   * each technician's area, so that a shift keeps its local hours when the clock changes.
   *
   * @param days how many local days, the first included; none for 0
   * @param areaCode null for all areas
   * @return by day, then start, then technician
   */
  public List<Shift> shifts(LocalDate from, int days, @Nullable String areaCode) {
    return roster.shifts(from, days, areaCode, zones());
  }

  /** Whether anybody with this skill has a shift, in whole or in part, on any of these days. */
  public boolean skillAvailable(String skill, @Nullable String areaCode, LocalDate from, int days) {
    return roster.skillAvailable(skill, areaCode, from, days);
  }

  /** The weekly pattern of a technician, by weekday and start. */
  public List<WeeklyShift> weeklyShifts(String username) {
    return jdbc.sql(
            "select * from workforce_weekly_shift where technician = ? order by weekday, starts_at")
        .param(username)
        .query(Rows::weeklyShift)
        .list();
  }

  /**
   * Takes the technician out of all shifts that start from the first to the last day, both
   * included. Publishes {@link AbsenceReported}.
   *
   * @throws NotFound if there is no such technician
   * @throws InvalidInput at {@code to} if it is before {@code from}, at {@code reason} if blank
   */
  @Transactional
  public void reportAbsence(String username, LocalDate from, LocalDate to, String reason) {
    requireTechnician(username);
    new FieldChecks()
        .that(!to.isBefore(from), "to", "reversed", "The last day is before the first.")
        .required("reason", reason, 500)
        .done();
    jdbc.sql("insert into workforce_absence values (?, ?, ?, ?, ?, ?)")
        .param(Ids.next())
        .param(username)
        .param(from)
        .param(to)
        .param(reason)
        .param(OffsetDateTime.now(clock))
        .update();
    journal.publish(new AbsenceReported(username, from, to));
  }

  /** Codes of the areas a member of staff is limited to; empty means all areas. */
  public Set<String> areasOf(String staffUsername) {
    return jdbc.sql("select area_code from workforce_staff_area where username = ?")
        .param(staffUsername)
        .query(String.class)
        .set();
  }

  /**
   * Limits a member of staff to these areas; to none of them: lifts the limit.
   *
   * @throws InvalidInput at {@code areas} if one is unknown
   */
  @Transactional
  public void limitToAreas(String staffUsername, Set<String> areas) {
    areas.forEach(area -> requireArea("areas", area));
    jdbc.sql("delete from workforce_staff_area where username = ?").param(staffUsername).update();
    for (String area : areas) {
      jdbc.sql("insert into workforce_staff_area values (?, ?)")
          .param(staffUsername)
          .param(area)
          .update();
    }
  }

  /**
   * @throws InvalidInput at the field that is malformed or names an unknown area, or at {@code
   *     username} if it is taken
   */
  @Transactional
  public void add(Technician technician) {
    FieldChecks checks =
        new FieldChecks()
            .number("username", technician.username())
            .required("name", technician.name(), 200)
            .optional("phone", technician.phone(), 40);
    technician.skills().forEach(skill -> checks.number("skills", skill));
    checks.done();
    requireArea("areaCode", technician.areaCode());
    checkDay(technician.day());
    if (!rows.add(technician)) {
      throw InvalidInput.at("username", "taken", "There already is such a technician.");
    }
  }

  private static void checkDay(Technician.Day day) {
    new FieldChecks()
        .that(hoursWithin(day.overtime(), 8), "overtime", "out-of-range", "From 0 to 8 hours.")
        .that(hoursWithin(day.cost(), 24), "cost", "out-of-range", "From 0 to 24 hours.")
        .done();
  }

  private static boolean hoursWithin(Duration duration, int hours) {
    return !duration.isNegative() && duration.compareTo(Duration.ofHours(hours)) <= 0;
  }

  /** Minutes granted for that day, beyond the overtime they may have anyway; 0 if none were. */
  public int overtimeGranted(String username, LocalDate day) {
    return jdbc.sql("select minutes from workforce_overtime where technician = ? and day = ?")
        .params(username, day)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /**
   * Lets a technician work longer on one day, beyond the overtime they may have anyway; granted
   * again: the longer of the two.
   *
   * @param minutes 1 to 480
   * @throws NotFound if there is no such technician
   * @throws InvalidInput at {@code minutes} if out of range
   */
  @Transactional
  public void grantOvertime(String username, LocalDate day, int minutes, String by) {
    requireTechnician(username);
    new FieldChecks()
        .that(minutes >= 1 && minutes <= 480, "minutes", "out-of-range", "From 1 to 480.")
        .done();
    jdbc.sql(
            """
            insert into workforce_overtime values (?, ?, ?, ?, ?)
            on conflict (technician, day) do update set
              minutes = greatest(workforce_overtime.minutes, excluded.minutes),
              granted_by = excluded.granted_by, granted_at = excluded.granted_at
            """)
        .params(username, day, minutes, by, OffsetDateTime.now(clock))
        .update();
  }

  /**
   * @throws NotFound if there is no such technician
   * @throws InvalidInput at {@code startsAt} if a shift of that weekday starts then, at {@code
   *     endsAt} if that is the start, at {@code pause} if it takes no time or lies outside
   */
  @Transactional
  public void add(WeeklyShift shift) {
    requireTechnician(shift.technician());
    new FieldChecks()
        .that(
            !shift.startsAt().equals(shift.endsAt()), "endsAt", "empty", "It ends when it starts.")
        .that(fits(shift), "pause", "outside", "The break does not lie within the shift.")
        .done();
    if (!rows.add(shift)) {
      throw InvalidInput.at("startsAt", "taken", "A shift of that weekday already starts then.");
    }
  }

  private static boolean fits(WeeklyShift shift) {
    WeeklyBreak pause = shift.pause();
    if (pause == null) {
      return true;
    }
    LocalDate any = LocalDate.EPOCH;
    var from = shift.within(pause.from(), any, ZoneOffset.UTC);
    var to = shift.within(pause.to(), any, ZoneOffset.UTC);
    long minutes = pause.length().toMinutes();
    return minutes >= 5
        && minutes <= 240
        && !to.isBefore(from)
        && !from.plus(pause.length()).isAfter(shift.endOn(any, ZoneOffset.UTC));
  }

  private Map<String, ZoneId> zones() {
    return customers.areas().stream().collect(Collectors.toMap(Area::code, Area::zone));
  }

  private void requireTechnician(String username) {
    if (technician(username).isEmpty()) {
      throw new NotFound("technician", username);
    }
  }

  private void requireArea(String field, String code) {
    if (customers.areas().stream().noneMatch(area -> area.code().equals(code))) {
      throw InvalidInput.at(field, "unknown", "There is no area %s.".formatted(code));
    }
  }
}
