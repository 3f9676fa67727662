package callout.integration;

import callout.intake.RequestInput;
import callout.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * What is known of a request while its writer asks for times; the names are those of a request.
 *
 * @param windowFrom with {@code windowTo}: only times in between
 */
@ParameterObject
record SlotWritten(
    @Nullable String serviceType,
    @Nullable String priority,
    @Nullable String customerNumber,
    @Nullable String locationNumber,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String windowFrom,
    @Nullable String windowTo) {

  private static final Map<String, String> OWN_NAMES =
      Map.of(
          "preferredWindows[0].start", "windowFrom",
          "preferredWindows[0].end", "windowTo");

  /** A request has a list of windows; here there is one, whose ends have names of their own. */
  static InvalidInput inItsNames(InvalidInput refused) {
    return refused.inNamesOf(OWN_NAMES);
  }

  RequestInput asRequest() {
    return new RequestInput(
        null,
        serviceType,
        null,
        priority,
        customerNumber,
        locationNumber,
        null,
        latitude,
        longitude,
        null,
        null,
        null,
        windowFrom == null && windowTo == null
            ? List.of()
            : List.of(new RequestInput.WindowInput(windowFrom, windowTo)),
        null);
  }
}
