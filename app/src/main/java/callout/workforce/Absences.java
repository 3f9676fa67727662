package callout.workforce;

import callout.audit.Audit;
import callout.journal.Journal;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, as the office reports it. */
@Component
public class Absences {

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final Journal journal;
  private final Audit audit;

  Absences(JdbcClient jdbc, Workforce workforce, Journal journal, Audit audit) {
    this.jdbc = jdbc;
    this.workforce = workforce;
    this.journal = journal;
    this.audit = audit;
  }

  /** Those that have not ended by this day, by first day. */
  public List<Absence> from(LocalDate day) {
    return jdbc.sql(
            "select * from workforce_absence where last_day >= ? order by first_day, technician, id")
        .param(day)
        .query(Absences::absence)
        .list();
  }

  public Optional<Absence> find(UUID id) {
    return jdbc.sql("select * from workforce_absence where id = ?")
        .param(id)
        .query(Absences::absence)
        .optional();
  }

  /**
   * As {@link Workforce#reportAbsence}; the same days of the same technician once more change
   * nothing.
   *
   * @throws NotFound if there is no such technician
   * @throws InvalidInput at {@code to} if it is before {@code from}, at {@code reason} if blank
   */
  @Transactional
  public void report(String technician, LocalDate from, LocalDate to, String reason) {
    // two requests at once: the second one waits here and then sees what the first one wrote
    jdbc.sql("select 1 from workforce_technician where username = ? for no key update")
        .param(technician)
        .query(Integer.class)
        .optional();
    boolean known =
        from(from).stream()
            .anyMatch(
                absence ->
                    absence.technician().equals(technician)
                        && absence.firstDay().equals(from)
                        && absence.lastDay().equals(to));
    if (known) {
      return;
    }
    workforce.reportAbsence(technician, from, to, reason);
    audit.record(
        "absence-reported",
        technician,
        null,
        Map.of("from", from.toString(), "to", to.toString(), "reason", reason));
  }

  /**
   * They work again from this day on; the days before stay days of absence. Publishes {@link
   * AbsenceEnded}; nothing if it is over already.
   */
  @Transactional
  public void end(UUID id, LocalDate day) {
    Optional<Absence> ended = find(id).filter(absence -> !absence.lastDay().isBefore(day));
    if (ended.isEmpty()) {
      return;
    }
    if (ended.get().firstDay().isBefore(day)) {
      jdbc.sql("update workforce_absence set last_day = ? where id = ?")
          .params(day.minusDays(1), id)
          .update();
    } else {
      jdbc.sql("delete from workforce_absence where id = ?").param(id).update();
    }
    String technician = ended.get().technician();
    audit.record("absence-ended", technician, null, Map.of("from", day.toString()));
    journal.publish(new AbsenceEnded(technician, day));
  }

  private static Absence absence(ResultSet row, int n) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        row.getString("technician"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("reason"));
  }
}
