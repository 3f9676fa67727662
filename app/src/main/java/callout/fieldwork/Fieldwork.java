package callout.fieldwork;

import callout.audit.Audit;
import callout.cases.Cases;
import callout.shared.CaseNumber;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.shared.VisitId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What technicians do about a visit, step by step. Each step twice is harmless. */
@Service
public class Fieldwork {

  private final VisitRecords visits;
  private final DeclineRows declines;
  private final Cases cases;
  private final Audit audit;
  private final Clock clock;

  Fieldwork(VisitRecords visits, DeclineRows declines, Cases cases, Audit audit, Clock clock) {
    this.visits = visits;
    this.declines = declines;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /** The technician is given the visit, and with it sight of its case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void assign(CaseNumber caseNumber, String technician) {
    cases.join(caseNumber, technician, Role.TECHNICIAN);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void accept(VisitId visit, CaseNumber caseNumber, String technician) {
    FieldVisit record =
        visits
            .findById(visit.value())
            .orElseGet(() -> new FieldVisit(visit, caseNumber, technician));
    record.accept(technician, clock.instant());
    visits.save(record);
    audit.record("visit-accepted", visit.toString(), caseNumber, Map.of("technician", technician));
  }

  /** The technician will not do it, and leaves the case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decline(
      VisitId visit, CaseNumber caseNumber, String technician, @Nullable String reason) {
    cases.leave(caseNumber, technician, Role.TECHNICIAN);
    declines.add(new Decline(visit, caseNumber, technician, reason, clock.instant()));
    audit.record(
        "visit-declined",
        visit.toString(),
        caseNumber,
        Map.of("technician", technician, "reason", reason == null ? "" : reason));
  }

  /**
   * @throws WrongMoment if nobody has accepted it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void depart(VisitId visit) {
    FieldVisit record = entity(visit);
    record.depart(clock.instant());
    visits.save(record);
    audit.record("visit-departed", visit.toString(), record.facts().caseNumber(), Map.of());
  }

  /**
   * @throws WrongMoment if the technician has not set out
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrive(VisitId visit) {
    FieldVisit record = entity(visit);
    record.arrive(clock.instant());
    visits.save(record);
    audit.record("visit-arrived", visit.toString(), record.facts().caseNumber(), Map.of());
  }

  /**
   * Ends the visit.
   *
   * @throws callout.shared.InvalidInput at the fields of the form {@code complete-visit}
   * @throws WrongMoment if the technician has not arrived
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void complete(VisitId visit, VisitReport report) {
    VisitReport checked = ReportCheck.check(report);
    FieldVisit record = entity(visit);
    record.finish(checked, clock.instant());
    visits.save(record);
    NotDoneReason reason = checked.reason();
    audit.record(
        "visit-finished",
        visit.toString(),
        record.facts().caseNumber(),
        Map.of("result", checked.result().code(), "reason", reason == null ? "" : reason.code()));
  }

  @Transactional(readOnly = true)
  public Optional<VisitRecord> find(VisitId visit) {
    return visits.findById(visit.value()).map(FieldVisit::facts);
  }

  /** Those of the visits that somebody has accepted, in no order. */
  @Transactional(readOnly = true)
  public List<VisitRecord> of(Collection<VisitId> ids) {
    return visits.findAllById(ids.stream().map(VisitId::value).toList()).stream()
        .map(FieldVisit::facts)
        .toList();
  }

  /** The visits of a case that somebody has accepted, in that order. */
  @Transactional(readOnly = true)
  public List<VisitRecord> of(CaseNumber caseNumber) {
    return visits.findByCaseNumberOrderByAcceptedAt(caseNumber.value()).stream()
        .map(FieldVisit::facts)
        .toList();
  }

  /**
   * The visit of a case on which the technician is now. It does not end before the running
   * transaction.
   *
   * @throws NotOnSite if there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public VisitRecord onSite(CaseNumber caseNumber, String technician) {
    return visits.holdOnSite(caseNumber.value(), technician).stream()
        .findFirst()
        .map(FieldVisit::facts)
        .orElseThrow(() -> new NotOnSite(caseNumber));
  }

  /** Who has declined the visit, the first one first. */
  @Transactional(readOnly = true)
  public List<Decline> declines(VisitId visit) {
    return declines.of(visit);
  }

  private FieldVisit entity(VisitId visit) {
    return visits.findById(visit.value()).orElseThrow(() -> new NotFound("visit under way", visit));
  }
}
