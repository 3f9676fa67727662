package callout.fieldwork;

import callout.shared.CaseNumber;
import callout.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is carried out. Every step twice is harmless: the first time stands. */
@Entity
@Table(name = "fieldwork_visit")
class FieldVisit {

  @Id private UUID visitId;
  @Version private @Nullable Long lockVersion;
  private String caseNumber;
  private String technician;
  private @Nullable Instant acceptedAt;
  private @Nullable Instant departedAt;
  private @Nullable Instant arrivedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String result;
  private @Nullable String notDoneReason;
  private @Nullable String remainingWork;
  private @Nullable BigDecimal workedHours;
  private @Nullable String usedMaterials;
  private @Nullable String problems;
  private @Nullable String remarks;

  protected FieldVisit() {}

  FieldVisit(VisitId visit, CaseNumber caseNumber, String technician) {
    this.visitId = visit.value();
    this.caseNumber = caseNumber.value();
    this.technician = technician;
  }

  /** Taken on by a technician, who need not be the one before. */
  void accept(String by, Instant at) {
    if (acceptedAt == null || !technician.equals(by)) {
      technician = by;
      acceptedAt = at;
    }
  }

  /** False if nobody had accepted it, or it is too late for that. */
  boolean askAgain() {
    boolean accepted = acceptedAt != null && departedAt == null;
    if (accepted) {
      acceptedAt = null;
    }
    return accepted;
  }

  void depart(Instant at) {
    if (acceptedAt == null) {
      throw new WrongMoment("driven to", "accepted");
    }
    departedAt = departedAt == null ? at : departedAt;
  }

  void arrive(Instant at) {
    if (departedAt == null) {
      throw new WrongMoment("begun on site", "driven to");
    }
    arrivedAt = arrivedAt == null ? at : arrivedAt;
  }

  void finish(VisitReport report, Instant at) {
    if (arrivedAt == null) {
      throw new WrongMoment("finished", "begun on site");
    }
    if (finishedAt == null) {
      this.finishedAt = at;
      this.result = report.result().code();
      this.notDoneReason = report.reason() == null ? null : report.reason().code();
      this.remainingWork = report.remainingWork();
      this.workedHours = report.workedHours();
      this.usedMaterials = report.usedMaterials();
      this.problems = report.problems();
      this.remarks = report.remarks();
    }
  }

  VisitRecord facts() {
    return new VisitRecord(
        new VisitId(visitId),
        CaseNumber.of(caseNumber),
        technician,
        acceptedAt,
        departedAt,
        arrivedAt,
        finishedAt,
        result == null ? null : report(result));
  }

  private VisitReport report(String kept) {
    return new VisitReport(
        VisitResult.ofCode(kept).orElseThrow(),
        notDoneReason == null ? null : NotDoneReason.ofCode(notDoneReason).orElseThrow(),
        remainingWork,
        workedHours,
        usedMaterials,
        problems,
        remarks);
  }
}
