package callout.workforce;

import callout.customers.Area;
import callout.customers.Customers;
import callout.journal.Journal;
import callout.shared.FieldChecks;
import callout.shared.Ids;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
      select t.*, array(select s.skill from workforce_skill s where s.technician = t.username)
        as skills
      from workforce_technician t
      """;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Roster roster;
  private final Journal journal;
  private final Clock clock;

  Workforce(JdbcClient jdbc, Customers customers, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.roster = new Roster(jdbc);
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
    int added =
        jdbc.sql(
                "insert into workforce_technician values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .param(technician.username())
            .param(technician.name())
            .param(technician.phone())
            .param(technician.home().latitude())
            .param(technician.home().longitude())
            .param(technician.areaCode())
            .update();
    if (added == 0) {
      throw InvalidInput.at("username", "taken", "There already is such a technician.");
    }
    for (String skill : technician.skills()) {
      jdbc.sql("insert into workforce_skill values (?, ?)")
          .param(technician.username())
          .param(skill)
          .update();
    }
  }

  /**
   * @throws NotFound if there is no such technician
   * @throws InvalidInput at {@code startsAt} if a shift of that weekday starts then, at {@code
   *     endsAt} if that is the start
   */
  @Transactional
  public void add(WeeklyShift shift) {
    requireTechnician(shift.technician());
    new FieldChecks()
        .that(
            !shift.startsAt().equals(shift.endsAt()), "endsAt", "empty", "It ends when it starts.")
        .done();
    int added =
        jdbc.sql("insert into workforce_weekly_shift values (?, ?, ?, ?) on conflict do nothing")
            .param(shift.technician())
            .param(shift.weekday().getValue())
            .param(shift.startsAt())
            .param(shift.endsAt())
            .update();
    if (added == 0) {
      throw InvalidInput.at("startsAt", "taken", "A shift of that weekday already starts then.");
    }
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
