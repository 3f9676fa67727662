package callout.fieldwork;

import callout.audit.Actor;
import callout.audit.Audit;
import callout.documents.ContentHash;
import callout.journal.Journal;
import callout.shared.CaseNumber;
import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.OrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visit reports: compiled from what was recorded, approved or sent back by a supervisor. */
@Service
public class Reports {

  private static final int LONGEST_AMENDMENT = 4000;

  private final ReportRows rows;
  private final Fieldwork fieldwork;
  private final Photos photos;
  private final Journal journal;
  private final Audit audit;
  private final Clock clock;

  Reports(
      ReportRows rows,
      Fieldwork fieldwork,
      Photos photos,
      Journal journal,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.fieldwork = fieldwork;
    this.photos = photos;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Compiles the next version of the report on an order. While nobody has decided about the last
   * one and nothing was recorded since, that one stands.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Report compile(OrderId order, CaseNumber caseNumber) {
    Optional<Report> before = rows.latest(order);
    Map<String, Object> content = content(caseNumber, rows.amendments(order));
    String previous = before.map(Report::contentHash).orElse(null);
    if (before.isPresent()
        && before.get().approved() == null
        && before.get().content().equals(content)) {
      return before.get();
    }
    var report =
        new Report(
            order,
            before.map(Report::version).orElse(0) + 1,
            caseNumber,
            content,
            ContentHash.of(content, previous),
            previous,
            clock.instant(),
            null,
            null,
            null);
    rows.add(report);
    audit.record(
        "report-compiled",
        order.toString(),
        caseNumber,
        Map.of("version", Integer.toString(report.version())));
    return report;
  }

  private Map<String, Object> content(CaseNumber caseNumber, List<Amendment> amendments) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("case", caseNumber.value());
    content.put("visits", fieldwork.of(caseNumber).stream().map(this::visit).toList());
    content.put("amendments", amendments.stream().map(Amendment::text).toList());
    return content;
  }

  private Map<String, Object> visit(VisitRecord record) {
    Map<String, Object> visit = new LinkedHashMap<>();
    visit.put("visit", record.visit().toString());
    visit.put("technician", record.technician());
    put(visit, "arrivedAt", record.arrivedAt());
    put(visit, "finishedAt", record.finishedAt());
    VisitReport report = record.report();
    if (report != null) {
      visit.put("result", report.result().code());
      put(visit, "reason", report.reason() == null ? null : report.reason().code());
      put(visit, "remainingWork", report.remainingWork());
      BigDecimal hours = report.workedHours();
      put(visit, "workedHours", hours == null ? null : hours.stripTrailingZeros().toPlainString());
      put(visit, "usedMaterials", report.usedMaterials());
      put(visit, "problems", report.problems());
      put(visit, "remarks", report.remarks());
    }
    List<String> taken = photos.of(record).stream().map(Photo::fileHash).toList();
    put(visit, "photos", taken.isEmpty() ? null : taken);
    return visit;
  }

  private static void put(Map<String, Object> visit, String name, @Nullable Object value) {
    if (value != null) {
      visit.put(name, value instanceof Instant at ? at.toString() : value);
    }
  }

  /**
   * Approves the latest report. Publishes {@link ReportApproved}.
   *
   * @throws ReportAlreadyDecided if it was decided before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(OrderId order) {
    Report report = decide(order, true, null);
    journal.publish(new ReportApproved(order, report.version(), report.caseNumber()));
  }

  /**
   * Sends the latest report back to the technician.
   *
   * @param reason required; the technician reads it
   * @throws InvalidInput at {@code reportReason} if there is none
   * @throws ReportAlreadyDecided if it was decided before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendBack(OrderId order, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.at("reportReason", "required", "Say what is missing.");
    }
    decide(order, false, reason.strip());
  }

  private Report decide(OrderId order, boolean approved, @Nullable String reason) {
    Report report = get(order);
    if (!rows.decide(report, approved, Actor.current(), reason, clock.instant())) {
      throw new ReportAlreadyDecided(report.caseNumber());
    }
    audit.record(
        approved ? "report-approved" : "report-sent-back",
        order.toString(),
        report.caseNumber(),
        Map.of("version", Integer.toString(report.version())));
    return report;
  }

  /**
   * Adds to a report that was sent back.
   *
   * @throws InvalidInput at {@code amendment} if there is nothing, or too much
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void amend(OrderId order, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw InvalidInput.at("amendment", "required", "Write what is to be added.");
    }
    if (text.length() > LONGEST_AMENDMENT) {
      throw InvalidInput.at("amendment", "too-long", "At most 4000 characters.");
    }
    rows.amend(order, new Amendment(text.strip(), Actor.current(), clock.instant()));
    audit.record("report-amended", order.toString(), get(order).caseNumber(), Map.of());
  }

  /** The latest report on an order; empty until one was compiled. */
  @Transactional(readOnly = true)
  public Optional<Report> latest(OrderId order) {
    return rows.latest(order);
  }

  /** What was added to the reports on an order, oldest first. */
  @Transactional(readOnly = true)
  public List<Amendment> amendments(OrderId order) {
    return rows.amendments(order);
  }

  private Report get(OrderId order) {
    return rows.latest(order).orElseThrow(() -> new NotFound("report on order", order));
  }
}
