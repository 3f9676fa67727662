package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import callout.shared.RequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A request and what was decided about it, for those who change it; {@link RequestReader} reads it.
 * Where it stands is the process's business.
 */
@Entity
@Table(name = "intake_request")
class ServiceRequest {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private String caseNumber;
  private String customerNumber;
  private String externalId;
  private String bodyHash;
  private String channel;
  private String serviceType;
  private String description;
  private String requestedPriority;
  private @Nullable String locationNumber;
  private @Nullable String address;
  private @Nullable Double latitude;
  private @Nullable Double longitude;
  private @Nullable String areaCode;
  private String zone;
  private @Nullable String contactName;
  private @Nullable String contactPhone;
  private @Nullable String contactEmail;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Window> preferredWindows;

  private @Nullable Instant submittedAt;
  private Instant receivedAt;
  private @Nullable String lane;
  private @Nullable String laneReason;
  private @Nullable String priority;
  private @Nullable String skill;
  private @Nullable Integer durationMinutes;
  private @Nullable Instant dueAt;
  private @Nullable Boolean reviewAccepted;
  private @Nullable String reviewReason;
  private @Nullable String reviewedBy;
  private @Nullable Instant reviewedAt;
  private @Nullable String mergedInto;

  /** How a window is kept in JSON: epoch seconds, which no library writes in two ways. */
  record Window(long startEpochSecond, long endEpochSecond) {}

  protected ServiceRequest() {}

  ServiceRequest(
      RequestId id,
      CaseNumber caseNumber,
      CheckedRequest checked,
      String bodyHash,
      Channel channel,
      Instant receivedAt) {
    this.id = id.value();
    this.caseNumber = caseNumber.value();
    this.customerNumber = checked.customer().number();
    this.externalId = checked.externalId();
    this.bodyHash = bodyHash;
    this.channel = channel.code();
    this.serviceType = checked.serviceType();
    this.description = checked.description();
    this.requestedPriority = checked.priority().code();
    this.locationNumber = checked.locationNumber();
    this.address = checked.address();
    this.areaCode = checked.areaCode();
    this.zone = checked.zone().getId();
    this.contactName = checked.contactName();
    this.contactPhone = checked.contactPhone();
    this.contactEmail = checked.contactEmail();
    this.preferredWindows =
        checked.windows().stream()
            .map(w -> new Window(w.start().getEpochSecond(), w.end().getEpochSecond()))
            .toList();
    this.submittedAt = checked.submittedAt();
    this.receivedAt = receivedAt;
    moveTo(checked.point());
  }

  void triage(
      TriageResult result, Priority priority, String skill, Duration duration, Instant dueAt) {
    this.lane = result.lane();
    this.laneReason = result.reason();
    this.priority = priority.code();
    this.skill = skill;
    this.durationMinutes = (int) duration.toMinutes();
    this.dueAt = dueAt;
  }

  void review(Review review, String by, Instant at) {
    this.reviewAccepted =
        switch (review.decision()) {
          case ACCEPT -> true;
          case REJECT -> false;
          case ASK, MERGE -> null;
        };
    this.reviewReason = review.reason();
    this.mergedInto = review.mergeInto() == null ? null : review.mergeInto().value();
    this.reviewedBy = by;
    this.reviewedAt = at;
  }

  void place(GeoPoint point, @Nullable String areaCode) {
    moveTo(point);
    this.areaCode = areaCode;
  }

  void takes(Duration duration) {
    this.durationMinutes = (int) duration.toMinutes();
  }

  boolean says(String otherBodyHash) {
    return bodyHash.equals(otherBodyHash);
  }

  RequestId requestId() {
    return new RequestId(id);
  }

  CaseNumber caseNumber() {
    return CaseNumber.of(caseNumber);
  }

  private void moveTo(@Nullable GeoPoint point) {
    this.latitude = point == null ? null : point.latitude();
    this.longitude = point == null ? null : point.longitude();
  }

  boolean hasPlace() {
    return latitude != null && longitude != null;
  }
}
