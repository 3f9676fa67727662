package callout.intake;

import callout.shared.CaseNumber;
import callout.shared.GeoPoint;
import callout.shared.Priority;
import callout.shared.RequestId;
import callout.shared.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a request. Parts that triage fills are null or as requested before it.
 *
 * @param windows wished by the customer; empty for any time
 * @param submittedAt when the customer wrote it, which may be long before it was received
 * @param dueAt counted from receipt
 * @param mergedInto the case in which it goes on
 */
public record RequestFacts(
    RequestId id,
    CaseNumber caseNumber,
    String customerNumber,
    String externalId,
    Channel channel,
    String serviceType,
    String description,
    Priority priority,
    @Nullable String locationNumber,
    @Nullable String address,
    @Nullable GeoPoint point,
    @Nullable String areaCode,
    ZoneId zone,
    @Nullable String contactName,
    @Nullable String contactPhone,
    @Nullable String contactEmail,
    List<TimeWindow> windows,
    @Nullable Instant submittedAt,
    Instant receivedAt,
    @Nullable String lane,
    @Nullable String laneReason,
    @Nullable String skill,
    @Nullable Duration duration,
    @Nullable Instant dueAt,
    @Nullable Boolean reviewAccepted,
    @Nullable String reviewReason,
    @Nullable String reviewedBy,
    @Nullable CaseNumber mergedInto) {}
