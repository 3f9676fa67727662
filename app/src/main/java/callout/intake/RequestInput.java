package callout.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was written, before anything is checked; the field names are those of the API and
 * of the request form. Times are ISO 8601 text.
 */
public record RequestInput(
    @Nullable String externalId,
    @Nullable String serviceType,
    @Nullable String description,
    @Nullable String priority,
    @Nullable String customerNumber,
    @Nullable String locationNumber,
    @Nullable String address,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String contactName,
    @Nullable String contactPhone,
    @Nullable String contactEmail,
    @Nullable List<@Nullable WindowInput> preferredWindows,
    @Nullable String submittedAt) {

  /** A window the customer would like. */
  public record WindowInput(@Nullable String start, @Nullable String end) {}

  /** The same request, for this customer. */
  public RequestInput forCustomer(String number) {
    return new RequestInput(
        externalId,
        serviceType,
        description,
        priority,
        number,
        locationNumber,
        address,
        latitude,
        longitude,
        contactName,
        contactPhone,
        contactEmail,
        preferredWindows,
        submittedAt);
  }
}
