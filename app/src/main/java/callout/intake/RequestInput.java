package callout.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was written, before anything is checked; the field names are those of the API and
 * of the request form. Times are ISO 8601 text.
 *
 * @param slotHold the time that was chosen and is held for it; left out where there is none
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
    @Nullable String submittedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String slotHold) {

  /** A request without a chosen time. */
  public RequestInput(
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
    this(
        externalId,
        serviceType,
        description,
        priority,
        customerNumber,
        locationNumber,
        address,
        latitude,
        longitude,
        contactName,
        contactPhone,
        contactEmail,
        preferredWindows,
        submittedAt,
        null);
  }

  /** A window the customer would like. */
  public record WindowInput(@Nullable String start, @Nullable String end) {}

  /** The same request, for this customer. */
  public RequestInput forCustomer(String number) {
    return with(number, preferredWindows, slotHold);
  }

  /** The same request with the time that is held for it, or without one. */
  public RequestInput withSlot(@Nullable String hold) {
    return with(customerNumber, preferredWindows, hold);
  }

  /** The same request with other wished windows. */
  public RequestInput withWindows(List<@Nullable WindowInput> windows) {
    return with(customerNumber, windows, slotHold);
  }

  private RequestInput with(
      @Nullable String customer,
      @Nullable List<@Nullable WindowInput> windows,
      @Nullable String hold) {
    return new RequestInput(
        externalId,
        serviceType,
        description,
        priority,
        customer,
        locationNumber,
        address,
        latitude,
        longitude,
        contactName,
        contactPhone,
        contactEmail,
        windows,
        submittedAt,
        hold);
  }
}
