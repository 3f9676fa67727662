package callout.intake;

import callout.customers.Customer;
import callout.shared.GeoPoint;
import callout.shared.HoldId;
import callout.shared.Priority;
import callout.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request in which every field has been found right. */
record CheckedRequest(
    String externalId,
    Customer customer,
    String serviceType,
    String serviceTypeName,
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
    @Nullable HoldId hold) {}
