package callout.workflow.projection;

import callout.cases.CaseFile;
import callout.cases.Cases;
import callout.journal.LiveChannel;
import callout.shared.CaseNumber;
import callout.workflow.CaseState;
import callout.workflow.Milestone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction changes and writes it once, just before the commit: a step passes
 * several elements, and the case's row would otherwise be written for each of them.
 */
@Component
class ProjectionWriter {

  private static final String FIRST_PHASE = "intake";

  private final JdbcTemplate jdbc;
  private final WaitWriter waits;
  private final Cases cases;
  private final LiveChannel live;
  private final Clock clock;

  ProjectionWriter(
      JdbcTemplate jdbc, WaitWriter waits, Cases cases, LiveChannel live, Clock clock) {
    this.jdbc = jdbc;
    this.waits = waits;
    this.cases = cases;
    this.live = live;
    this.clock = clock;
  }

  /** What the running transaction changes about the case. */
  CaseChange change(String caseNumber) {
    for (TransactionSynchronization s : TransactionSynchronizationManager.getSynchronizations()) {
      if (s instanceof Gathered gathered && gathered.owner() == this) {
        return gathered.of(caseNumber);
      }
    }
    var gathered = new Gathered();
    TransactionSynchronizationManager.registerSynchronization(gathered);
    return gathered.of(caseNumber);
  }

  private final class Gathered implements TransactionSynchronization {
    private final Map<String, CaseChange> changes = new LinkedHashMap<>();

    ProjectionWriter owner() {
      return ProjectionWriter.this;
    }

    CaseChange of(String caseNumber) {
      return changes.computeIfAbsent(caseNumber, ignored -> new CaseChange());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      changes.forEach(ProjectionWriter.this::write);
      changes.keySet().forEach(number -> live.announce("case:" + number));
      if (changes.values().stream().anyMatch(CaseChange::waitsChanged)) {
        live.announce("tasks");
      }
    }
  }

  private void write(String caseNumber, CaseChange change) {
    Instant now = clock.instant();
    insertMilestones(caseNumber, change.milestones);
    waits.write(caseNumber, change, now);
    if (change.standsStill()) {
      return;
    }
    int updated =
        jdbc.update(
            """
            update workflow_case set
              phase = coalesce(?, phase),
              phases = phases || case when phases[cardinality(phases)] = (?::text[])[1]
                then (?::text[])[2:] else ?::text[] end,
              since = case when ? then ? else since end,
              ended_at = case when ? then null else coalesce(?, ended_at) end,
              outcome = case when ? then null else coalesce(?, outcome) end
            where case_number = ?
            """,
            change.outcome == null ? change.phase() : CaseState.CLOSED,
            phases(change),
            phases(change),
            phases(change),
            change.movedOn || change.phase() != null || change.outcome != null,
            Timestamp.from(now),
            change.goesOn(),
            change.outcome == null ? null : Timestamp.from(now),
            change.goesOn(),
            change.outcome,
            caseNumber);
    if (updated == 0) {
      insertCase(caseNumber, change, now);
    }
  }

  private void insertCase(String caseNumber, CaseChange change, Instant now) {
    CaseFile file = cases.get(CaseNumber.of(caseNumber));
    jdbc.update(
        """
        insert into workflow_case (case_number, customer_number, customer_name, area_code, title,
          phase, phases, since, opened_at, ended_at, outcome)
        values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?)
        """,
        caseNumber,
        file.customerNumber(),
        file.customerName(),
        file.areaCode(),
        file.title(),
        change.outcome != null
            ? CaseState.CLOSED
            : Objects.requireNonNullElse(change.phase(), FIRST_PHASE),
        change.phase() == null ? "{%s}".formatted(FIRST_PHASE) : phases(change),
        Timestamp.from(now),
        Timestamp.from(file.openedAt()),
        change.outcome == null ? null : Timestamp.from(now),
        change.outcome);
  }

  /** As PostgreSQL reads an array. */
  private static String phases(CaseChange change) {
    return "{%s}".formatted(String.join(",", change.phases));
  }

  private void insertMilestones(String caseNumber, List<Milestone> milestones) {
    jdbc.batchUpdate(
        """
        insert into workflow_milestone (case_number, process, process_key, element,
          name_en, name_de, customer_en, customer_de, actor, at, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        milestones,
        Math.max(1, milestones.size()),
        (statement, milestone) -> {
          statement.setString(1, caseNumber);
          statement.setString(2, milestone.process());
          statement.setString(3, milestone.processKey());
          statement.setString(4, milestone.element());
          statement.setString(5, milestone.nameEn());
          statement.setString(6, milestone.nameDe());
          statement.setString(7, milestone.customerEn());
          statement.setString(8, milestone.customerDe());
          statement.setString(9, milestone.actor());
          statement.setTimestamp(10, Timestamp.from(milestone.at()));
          statement.setString(11, milestone.note());
        });
  }
}
